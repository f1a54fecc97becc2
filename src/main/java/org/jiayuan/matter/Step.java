package org.jiayuan.matter;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A move that was made: who, for which unit, when, from where to where, why. Never changed.
 *
 * @param sequence its place in the thread, from 1
 * @param row of the table it was made by
 * @param party as what the person stood to the matter
 * @param audience who may read its words
 * @param words what was said with it
 * @param detail more, as ids, numbers and keys of sentences
 */
public record Step(
        int sequence,
        int row,
        Action action,
        @Nullable State from,
        State to,
        Party party,
        @Nullable UUID account,
        @Nullable UUID unit,
        Instant at,
        Audience audience,
        @Nullable Wording words,
        Map<String, Object> detail) {

    /** Whether nobody on the staff wrote it, so that its words wait for somebody's eyes before they are public. */
    boolean fromOutside() {
        return fromOutside(party, account);
    }

    /** A step of the staff without a person is that of another system. */
    static boolean fromOutside(Party party, @Nullable UUID account) {
        return party.fromOutside() || (account == null && party != Party.PROGRAM);
    }

    /** Who may read the words of a step. */
    public enum Audience {
        /** Everybody, once somebody has looked at them. */
        PUBLIC,
        /** The reporter and staff. */
        REPORTER,
        /** Staff. */
        STAFF
    }
}
