package org.jiayuan.shared;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** What units are called on their doors. */
public interface UnitNames {

    /** The names of those units, by id; those unknown are left out. */
    Map<UUID, String> of(Collection<UUID> units);
}
