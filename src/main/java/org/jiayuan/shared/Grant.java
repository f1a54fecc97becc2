package org.jiayuan.shared;

import java.util.UUID;

/**
 * Leave to act: a role in a unit, inside a part of the country, in one module or in all.
 *
 * @param unit the unit one acts for
 * @param module the module's name, or {@code *} for all
 */
public record Grant(Role role, UUID unit, Scope scope, String module) {

    /** The name that stands for every module. */
    public static final String EVERY_MODULE = "*";

    /** Whether it counts in that module. */
    public boolean countsIn(String name) {
        return module.equals(EVERY_MODULE) || module.equals(name);
    }
}
