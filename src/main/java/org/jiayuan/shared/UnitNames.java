package org.jiayuan.shared;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** What units are called on their doors. */
public interface UnitNames {

    /** Their official names, by id; those unknown are left out. */
    default Map<UUID, String> of(Collection<UUID> units) {
        return of(units, false);
    }

    /** The names of those units for a reader of that language, by id; those unknown are left out. */
    Map<UUID, String> of(Collection<UUID> units, boolean inEnglish);
}
