package org.jiayuan.matter;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jiayuan.calendar.Deadline;
import org.jiayuan.matter.Matter.MatterId;
import org.jspecify.annotations.Nullable;

/**
 * A matter as a line of the register: redacted words only.
 *
 * @param label 蔚蓝海岸〔2026〕418号
 * @param place in words, redacted
 * @param holder who has it, as staff know it
 * @param unit the unit that has it, without the person
 * @param tags words of the bundle {@code desk.tag.<tag>}
 * @param holding the unit that has it; while it is accepted, the one that dispatches it
 * @param opens whether its reader may open it
 * @param listed whether everybody may
 */
public record RegisterLine(
        MatterId id,
        String label,
        String title,
        String kind,
        String category,
        String place,
        State state,
        Deadline clock,
        String holder,
        String unit,
        List<String> tags,
        @Nullable UUID holding,
        int followers,
        boolean opens,
        boolean listed,
        Instant submittedAt,
        @Nullable Instant firstWordAt,
        @Nullable Instant closedAt) {

    public RegisterLine {
        tags = List.copyOf(tags);
    }

    /** {@code 440305007019/2026-418}. */
    public String reference() {
        return id.communityCode() + "/" + id.reference();
    }

    /** Where its reader opens it; null if she may not. */
    public @Nullable String link() {
        if (opens) {
            return "/desk/matters/" + reference();
        }
        return listed ? "/communities/" + id.communityCode() + "/matters/" + id.reference() : null;
    }

    /** Where it stands, as a key of the trade's word. */
    public String stateKey() {
        return "matter.state." + state.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
