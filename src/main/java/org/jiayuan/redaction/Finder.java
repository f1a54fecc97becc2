package org.jiayuan.redaction;

import java.util.stream.Stream;

/** One family of patterns: what it looks for, and nothing else. It takes time in proportion to the text. */
interface Finder {

    /** What is to be hidden, in any order; spans may overlap. */
    Stream<Span> in(Folded text);
}
