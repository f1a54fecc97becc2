package org.jiayuan.council.meeting;

import java.util.List;
import java.util.UUID;
import org.jiayuan.shared.NotFound;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is to a meeting.
 *
 * @param secretary whether she keeps its papers
 * @param chair whether she presides
 * @param seat hers; null if she is no member
 * @param presiding the seat of whoever presides; null if nobody is named
 * @param members the seats of all members on the day of the meeting
 */
public record Standing(
        boolean secretary,
        boolean chair,
        @Nullable UUID seat,
        @Nullable UUID presiding,
        List<UUID> members) {

    public Standing {
        members = List.copyOf(members);
    }

    /** Whether she leads it: the chair, and the secretary at her side. */
    public boolean leads() {
        return secretary || chair;
    }

    void requireLeads() {
        if (!leads()) {
            throw new NotFound();
        }
    }

    /** For herself, or as who leads the meeting for a member without a phone. */
    void requireFor(UUID member) {
        if (!members.contains(member) || !(leads() || member.equals(seat))) {
            throw new NotFound();
        }
    }
}
