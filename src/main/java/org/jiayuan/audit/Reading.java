package org.jiayuan.audit;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That somebody opens personal data: whose, which, what for.
 *
 * @param community the chain it is written to
 * @param object the record they stand in, for example {@code matter/2026-418}
 * @param person whose data they are, if she has an account: she sees the reading on her page
 * @param fields which, for example {@code text, phone}
 * @param purpose what for
 * @param reason in words of a kind, where {@link Purpose#REVEAL} asks for one; else null
 */
public record Reading(
        String community,
        String object,
        @Nullable UUID person,
        List<String> fields,
        Purpose purpose,
        @Nullable String reason) {

    /** What personal data are opened for. */
    public enum Purpose {
        /** The person herself looks. */
        OWN,
        /** Somebody works on the matter they belong to. */
        HANDLING,
        /** Shown shortened: 王*, the last four digits. */
        MASKED,
        /** Shown in full because somebody asked and said why. */
        REVEAL,
        /** The program sends a message, prints, computes. */
        PROGRAM
    }

    public Reading {
        fields = List.copyOf(fields);
    }

    /** A reading for the work at hand. */
    public static Reading handling(String community, String object, @Nullable UUID person, String... fields) {
        return new Reading(community, object, person, List.of(fields), Purpose.HANDLING, null);
    }

    /** A reading by the person herself. */
    public static Reading own(String community, String object, @Nullable UUID person, String... fields) {
        return new Reading(community, object, person, List.of(fields), Purpose.OWN, null);
    }

    /** A reading by the program. */
    public static Reading program(String community, String object, @Nullable UUID person, String... fields) {
        return new Reading(community, object, person, List.of(fields), Purpose.PROGRAM, null);
    }
}
