package org.jiayuan.privacy;

import java.time.Instant;
import java.util.UUID;
import org.jiayuan.shared.Role;
import org.jspecify.annotations.Nullable;

/**
 * That the records of a kind whose time is over are to be destroyed.
 *
 * @param before what is older than that
 * @param counted how many there were when it was proposed
 * @param system the system administrator who approved
 * @param security the security administrator who approved
 * @param destroyed how many are gone so far
 * @param endedAt when it was finished or dropped
 * @param dropped whether it was dropped
 */
public record Disposal(
        UUID id,
        RecordKind kind,
        Instant before,
        long counted,
        Instant proposedAt,
        @Nullable UUID system,
        @Nullable UUID security,
        long destroyed,
        @Nullable Instant endedAt,
        boolean dropped) {

    /** Whether both have approved. */
    public boolean approved() {
        return system != null && security != null;
    }

    /** Whether somebody of that role has still to approve. */
    public boolean waitsFor(Role role) {
        return endedAt == null
                && (role == Role.SYSTEM_ADMIN ? system == null : role == Role.SECURITY_ADMIN && security == null);
    }

    /** Where it stands, as keys of sentences write it. */
    public String state() {
        return dropped ? "dropped" : endedAt != null ? "done" : approved() ? "running" : "proposed";
    }
}
