package org.jiayuan.archive;

import java.time.Instant;
import java.util.UUID;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Sealed;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a file since it was sent, and does not change.
 *
 * @param mediaType {@code image/jpeg} or {@code application/pdf}
 * @param bytes how large it is as it is kept
 * @param width pixels of a picture from left to right; null of a document
 * @param height pixels of a picture from top to bottom; null of a document
 * @param name what its sender calls a document, sealed for {@link #NAME}; null of a picture
 * @param uploadedAt when it was sent
 * @param uploadedBy the account of who sent it, if she has one
 */
public record SentFile(
        String mediaType,
        int bytes,
        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable Sealed name,
        Instant uploadedAt,
        @Nullable UUID uploadedBy) {

    /** What the name of a document is sealed for. */
    static final String NAME = "archive.name";

    static final String PICTURE = "image/jpeg";
    static final String DOCUMENT = "application/pdf";

    static SentFile picture(int bytes, int width, int height, Act act) {
        return new SentFile(
                PICTURE, bytes, width, height, null, act.at(), act.by().account());
    }

    static SentFile document(int bytes, Sealed name, Act act) {
        return new SentFile(
                DOCUMENT, bytes, null, null, name, act.at(), act.by().account());
    }

    /** Pixels of a picture's small print from left to right; 0 of a document. */
    public int smallWidth() {
        return width == null || height == null ? 0 : small(width, Math.max(width, height));
    }

    /** Pixels of a picture's small print from top to bottom; 0 of a document. */
    public int smallHeight() {
        return width == null || height == null ? 0 : small(height, Math.max(width, height));
    }

    private static int small(int edge, int longEdge) {
        int most = Size.SMALL.longEdge();
        return longEdge <= most ? edge : Math.max(1, Math.round((float) edge * most / longEdge));
    }

    /** Whether it is a picture and no document. */
    public boolean isPicture() {
        return mediaType.equals(PICTURE);
    }
}
