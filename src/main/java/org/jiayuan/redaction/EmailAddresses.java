package org.jiayuan.redaction;

import java.util.stream.Stream;
import org.jiayuan.shared.Rule;

/** Addresses for electronic mail. */
@Rule(
        says = "Anything of the form name@host.domain, also with a full-width ＠ or with blanks around it.",
        source = "RFC 5321 section 2.3.11; matter.md, Publication")
final class EmailAddresses implements Finder {

    private static final Shape ADDRESS = Shape.of(
            Kind.EMAIL,
            "(?<![A-Z0-9._%+-])[A-Z0-9._%+-]++ ?@ ?[A-Z0-9-]{1,63}(?:\\.[A-Z0-9-]{1,63}){1,4}(?![A-Z0-9-])");

    @Override
    public Stream<Span> in(Folded text) {
        return ADDRESS.in(text.text());
    }
}
