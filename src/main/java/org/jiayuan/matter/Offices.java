package org.jiayuan.matter;

import java.util.Set;
import java.util.UUID;
import org.jiayuan.calendar.OfficeHours;

/** What a move has to know of units. */
interface Offices {

    /** The station of a community. */
    UUID stationOf(String community);

    /** The unit one level up; the topmost is above itself. */
    UUID above(UUID unit);

    /** Whether somebody who may check and decide works there and is none of those. */
    boolean hasOther(UUID unit, Set<UUID> than);

    /** When it is open. */
    OfficeHours hours(UUID unit);

    /** The unit, or the next one up, where somebody is left who is none of those. */
    default UUID free(UUID unit, Set<UUID> of) {
        var candidate = unit;
        while (!hasOther(candidate, of) && !above(candidate).equals(candidate)) {
            candidate = above(candidate);
        }
        return candidate;
    }
}
