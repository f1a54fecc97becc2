package org.jiayuan.matter;

import java.time.Instant;
import java.util.List;
import org.jiayuan.calendar.Deadline;
import org.jiayuan.matter.Matter.MatterId;
import org.jspecify.annotations.Nullable;

/**
 * A matter on paper: redacted words, and of the reporter no more than her nickname and the end of her number.
 *
 * @param issuer the unit in whose name it is printed
 * @param holder who has it, or answered it
 * @param contact how the reporter can be reached, shortened; null for those who must not know, and in letters to her
 * @param answeredAt when the answer went out; null if none did
 * @param said what was said with the answer, or the reasons of the decision; null if nothing was
 * @param why why it went where it is, as sentences
 */
public record SheetView(
        SheetKind kind,
        MatterId id,
        String label,
        String title,
        String matterKind,
        String category,
        String place,
        String channel,
        String issuer,
        String holder,
        String nickname,
        @Nullable String contact,
        String text,
        List<Line> asks,
        Deadline clock,
        int redos,
        int returns,
        Instant submittedAt,
        @Nullable Instant answeredAt,
        @Nullable String said,
        List<String> why,
        boolean decided) {

    /**
     * A question with what was said to it.
     *
     * @param outcome a key; null while it has no answer
     */
    public record Line(
            String words,
            @Nullable String outcome,
            @Nullable String answer,
            @Nullable String to) {}
}
