package org.jiayuan.matter;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which matters of the register.
 *
 * @param tab where they stand
 * @param category only of that code
 * @param community only registered there, 12 digits
 * @param unit only held by that unit
 * @param late only those that are late, or were
 * @param from only submitted on that day or later
 * @param to only submitted on that day or earlier
 * @param sought only those found by a number, a phone's end or words
 */
public record RegisterFilter(
        RegisterTab tab,
        @Nullable String category,
        @Nullable String community,
        @Nullable UUID unit,
        boolean late,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Sought sought) {

    /** All of a tab. */
    public static RegisterFilter of(RegisterTab tab) {
        return new RegisterFilter(tab, null, null, null, false, null, null, Sought.NOTHING);
    }

    /** Whether anything but the tab narrows it. */
    public boolean narrowed() {
        return category != null
                || community != null
                || unit != null
                || late
                || from != null
                || to != null
                || !sought.nothing();
    }
}
