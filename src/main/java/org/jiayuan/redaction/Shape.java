package org.jiayuan.redaction;

import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What something written looks like. The group {@code hide}, if the pattern has one, is what is hidden of it; else all.
 * Repeated groups are bounded, so that no text makes a pattern slow or deep.
 */
record Shape(Kind kind, Pattern pattern) {

    private static final String HIDE = "hide";

    static Shape of(Kind kind, String regex) {
        return new Shape(kind, Pattern.compile(regex, Pattern.CASE_INSENSITIVE));
    }

    Stream<Span> in(String text) {
        return in(text, hidden -> true);
    }

    /** Only where what would be hidden passes a check. */
    Stream<Span> in(String text, Predicate<String> check) {
        boolean part = pattern.namedGroups().containsKey(HIDE);
        return pattern.matcher(text)
                .results()
                .filter(match -> check.test(part ? match.group(HIDE) : match.group()))
                .map(match -> part
                        ? Span.hidden(match.start(HIDE), match.end(HIDE), kind)
                        : Span.hidden(match.start(), match.end(), kind));
    }
}
