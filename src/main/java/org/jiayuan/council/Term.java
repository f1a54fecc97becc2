package org.jiayuan.council;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A term of a council.
 *
 * @param number from 1
 * @param startsOn its first day
 * @param endsOn its last day, as it was meant; its members go on until the next term begins
 * @param midTermBecause why it began although the one before had not ended; null if it had
 */
public record Term(
        String community,
        int number,
        LocalDate startsOn,
        LocalDate endsOn,
        @Nullable String midTermBecause) {

    /** Whether it should have ended by that day. */
    public boolean over(LocalDate day) {
        return day.isAfter(endsOn);
    }
}
