package org.jiayuan.identity;

import java.util.UUID;
import org.jiayuan.shared.Actor;
import org.jiayuan.shared.NotFound;
import org.jiayuan.shared.Role;
import org.jiayuan.shared.Rule;

/** Who administers accounts: the three administrators check each other, and none of them serves herself. */
@Rule(
        says = "System administrators make, name, close and reopen accounts; security administrators give and take "
                + "grants and reset what one signs in with; audit administrators read. Nobody does it for herself.",
        source = "GB/T 22239-2019 8.1.5.1–8.1.5.3; domain.md §6.1")
public final class Separation {

    private Separation() {}

    /** Whether she may see accounts of staff. */
    public static boolean sees(Actor actor) {
        return actor.has(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN);
    }

    /** Whether she may make, name, close and reopen that account. */
    public static boolean keeps(Actor actor, UUID account) {
        return actor.has(Role.SYSTEM_ADMIN) && !account.equals(actor.account());
    }

    /** Whether she may give and take its grants and reset what it signs in with. */
    public static boolean secures(Actor actor, UUID account) {
        return actor.has(Role.SECURITY_ADMIN) && !account.equals(actor.account());
    }

    /** @throws NotFound if it is not for her to keep accounts; the program may */
    static void requireKeeping(Actor actor, UUID account) {
        if (!actor.equals(Actor.PROGRAM) && !keeps(actor, account)) {
            throw new NotFound();
        }
    }

    /** @throws NotFound if it is not for her to secure it; the program may */
    static void requireSecuring(Actor actor, UUID account) {
        if (!actor.equals(Actor.PROGRAM) && !secures(actor, account)) {
            throw new NotFound();
        }
    }

    /** Whether it is one of the three roles that must not be held together. */
    static boolean administers(Role role) {
        return role == Role.SYSTEM_ADMIN || role == Role.SECURITY_ADMIN || role == Role.AUDIT_ADMIN;
    }
}
