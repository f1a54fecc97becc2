package org.jiayuan.matter;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jiayuan.archive.Mask;
import org.jiayuan.matter.Matter.MatterId;
import org.jiayuan.platform.ClockFace;
import org.jiayuan.redaction.Redacted.Piece;
import org.jspecify.annotations.Nullable;

/**
 * A matter as somebody looks at it before it is public: each text beside what the program made of it, each photo.
 *
 * @param title as the program made it
 * @param clock how long there is to look; null when nothing waits
 * @param reasons why something may be hidden, as keys
 */
public record ReviewView(
        MatterId id,
        String label,
        String title,
        String category,
        String place,
        boolean upwards,
        int waiting,
        @Nullable ClockFace clock,
        List<Text> texts,
        List<Photo> photos,
        List<String> reasons) {

    /**
     * A text.
     *
     * @param says what was done with it
     * @param original as it was written, in pieces, those marked that the program hides; empty where there are questions
     *     alone
     * @param redacted as the program redacted it, in pieces
     * @param proposed what would be shown: what is shown, else what the program made of it; null where there is no text
     * @param verdict {@code waiting}, {@code shown} or {@code hidden}
     */
    public record Text(
            int sequence,
            Instant at,
            String says,
            List<Piece> original,
            List<Piece> redacted,
            @Nullable String proposed,
            List<Question> questions,
            String verdict,
            @Nullable String reason) {}

    /** A question that came with a text. */
    public record Question(int number, List<Piece> original, String proposed) {}

    /**
     * A photo.
     *
     * @param version counts its changes
     * @param width of its small print in pixels
     */
    public record Photo(
            UUID id,
            int version,
            Instant at,
            String verdict,
            @Nullable String caption,
            @Nullable String reason,
            List<Mask> masks,
            int width,
            int height) {}

    /** Where it is looked at. */
    public String link() {
        return "/desk/reviews/" + id.communityCode() + "/" + id.reference();
    }

    /** Its page on the desk. */
    public String deskLink() {
        return "/desk/matters/" + id.communityCode() + "/" + id.reference();
    }
}
