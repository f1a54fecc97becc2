package org.jiayuan.matter;

import java.util.HashSet;
import java.util.Set;
import org.jiayuan.redaction.Known;
import org.jiayuan.redaction.Redact;
import org.springframework.stereotype.Component;

/** Redacts what is written about a matter, with what is known of its reporter. */
@Component
class Redaction {

    private final Redact redact;

    Redaction(Redact redact) {
        this.redact = redact;
    }

    /** Words of somebody of whom nothing is known. */
    Wording of(String words) {
        return new Wording(words, redact.of(words, Known.nothing()).text());
    }

    /** Words of a reporter whose name or number is known. */
    Wording of(String words, Set<String> names, Set<String> numbers) {
        return new Wording(
                words,
                redact.of(words, new Known(new HashSet<>(names), new HashSet<>(numbers)))
                        .text());
    }
}
