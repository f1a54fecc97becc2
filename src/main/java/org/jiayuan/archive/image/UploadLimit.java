package org.jiayuan.archive.image;

import org.jiayuan.archive.image.Refused.Reason;
import org.jiayuan.shared.Rule;

/** How large a file may be: in bytes when it arrives, in pixels before it is decoded, for 100 kB may hold a gigapixel. */
@Rule(
        says = "A file has at most 10 MB, a picture at most 40 megapixels and 30,000 pixels a side; what has more is "
                + "refused before it is decoded.",
        source = "design.md §5: photos of phones, 5 MB on average; ours")
public final class UploadLimit {

    /** The most bytes. */
    public static final int BYTES = 10 * 1024 * 1024;

    /** The most pixels of a picture. */
    public static final long PIXELS = 40_000_000;

    private static final int SIDE = 30_000;

    private UploadLimit() {}

    static void checkBytes(byte[] bytes) {
        if (bytes.length == 0) {
            throw new Refused(Reason.EMPTY);
        }
        if (bytes.length > BYTES) {
            throw new Refused(Reason.TOO_LARGE);
        }
    }

    static void checkPixels(long width, long height) {
        if (width < 1 || height < 1) {
            throw new Refused(Reason.DAMAGED);
        }
        if (width > SIDE || height > SIDE || width * height > PIXELS) {
            throw new Refused(Reason.TOO_MANY_PIXELS);
        }
    }
}
