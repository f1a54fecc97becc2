package org.jiayuan.observation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a point of observation says of one community.
 *
 * @param numbers those it used, in the order of the point's sentence
 * @param at the moment whose records it looked at
 * @param link to the records; null if there is no page of them
 * @param due what falls due next; null if nothing does
 */
public record Finding(
        String community,
        Result result,
        List<Long> numbers,
        Instant at,
        @Nullable String link,
        @Nullable Due due) {

    public Finding {
        numbers = List.copyOf(numbers);
    }

    /** How a community stands to a clause. */
    public enum Result {
        MET,
        NOT_MET,
        /** The clause asks nothing of this community now. */
        NOT_APPLICABLE,
        /** The records that would show it are not there; this is never a pass. */
        DATA_MISSING;

        /** Met or not met. */
        public static Result met(boolean met) {
            return met ? MET : NOT_MET;
        }
    }

    /**
     * Something that falls due.
     *
     * @param what key of a sentence
     * @param link where it is done
     * @param upkeep whether it comes round by itself and nobody waits for it, as a page that should be looked after
     */
    public record Due(LocalDate day, String what, String link, boolean upkeep) {

        /** Something that people wait for: a term's end, a meeting, an answer. */
        public Due(LocalDate day, String what, String link) {
            this(day, what, link, false);
        }
    }
}
