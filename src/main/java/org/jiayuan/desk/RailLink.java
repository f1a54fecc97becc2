package org.jiayuan.desk;

import java.util.Set;
import org.jiayuan.shared.Role;

/**
 * A page of the desk that a module has, as the rail beside the queue lists it. A module has a bean of this type for each.
 *
 * @param key of its name
 * @param order small first; those with the same hundreds stand together
 * @param roles of which one must be had
 * @param icon beside its name
 */
public record RailLink(String key, String href, int order, Set<Role> roles, String icon) {

    public RailLink {
        roles = Set.copyOf(roles);
    }
}
