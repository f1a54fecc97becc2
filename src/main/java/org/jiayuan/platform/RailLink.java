package org.jiayuan.platform;

import java.util.Set;
import org.jiayuan.shared.Role;

/**
 * A page for staff that a module has, as the rail beside the queue or that of the administration lists it. A module has
 * a bean of this type for each.
 *
 * @param key of its name; for the administration there is {@code <key>.what} as well, one sentence
 * @param href below {@code /admin/} it belongs to the administration, else to the desk
 * @param order small first; those with the same hundreds stand together
 * @param roles of which one must be had
 * @param icon beside its name
 */
public record RailLink(String key, String href, int order, Set<Role> roles, String icon) {

    public RailLink {
        roles = Set.copyOf(roles);
    }

    boolean administers() {
        return href.startsWith("/admin/");
    }
}
