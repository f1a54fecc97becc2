package org.jiayuan.privacy;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jiayuan.shared.Sealed;
import org.jspecify.annotations.Nullable;

/**
 * What a person has asked about her data, and what became of it.
 *
 * @param words what she wrote; null if nothing
 * @param dueAt until when it must be answered
 * @param outcome null while it is open
 * @param answer what she was answered; never null for a refusal
 */
public record Request(
        String community,
        UUID id,
        Whose whose,
        Kind kind,
        @Nullable Sealed words,
        Instant at,
        Instant dueAt,
        @Nullable Outcome outcome,
        @Nullable Sealed answer,
        @Nullable Instant answeredAt,
        @Nullable UUID answeredBy) {

    /** What she asks for. */
    public enum Kind {
        CORRECTION,
        DELETION,
        EXPLANATION;

        /** As keys of sentences write it. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What became of it. */
    public enum Outcome {
        DONE,
        REFUSED;

        /** As keys of sentences write it. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether it waits for an answer. */
    public boolean open() {
        return outcome == null;
    }
}
