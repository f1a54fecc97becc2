package org.jiayuan.shared;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Who works where as what, for modules that must not know accounts. */
public interface Staffing {

    /** The accounts that have one of the roles in the unit now. */
    Set<UUID> in(UUID unit, Role... roles);

    /** The units in which somebody has that role now. */
    Set<UUID> units(Role role);

    /** The account of the staff member who signs in under that name; none if it is closed. */
    Optional<UUID> account(String login);
}
