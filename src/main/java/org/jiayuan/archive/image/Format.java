package org.jiayuan.archive.image;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jiayuan.archive.image.Refused.Reason;

/** What a file is by its first bytes; what its name or its sender says does not count. */
public enum Format {
    JPEG,
    PNG,
    WEBP,
    PDF;

    private static final Set<String> HEIC_BRANDS =
            Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "hevm", "hevs", "mif1", "msf1");
    private static final String PNG_SIGNATURE = "\u0089PNG\r\n\u001a\n";

    /** How far into a file the header of a PDF may begin. */
    private static final int PDF_HEADER_WITHIN = 1024;

    /**
     * The format of a file that may be kept.
     *
     * @throws Refused if it is empty, too large, or nothing that is kept here
     */
    public static Format of(byte[] bytes) {
        UploadLimit.checkBytes(bytes);
        var head = new String(bytes, 0, Math.min(bytes.length, PDF_HEADER_WITHIN), StandardCharsets.ISO_8859_1);
        if (head.startsWith("\u00ff\u00d8\u00ff")) {
            return JPEG;
        }
        if (head.startsWith(PNG_SIGNATURE)) {
            return PNG;
        }
        if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) {
            return WEBP;
        }
        if (head.contains("%PDF-")) {
            return PDF;
        }
        boolean heic = head.startsWith("ftyp", 4) && head.length() >= 12 && HEIC_BRANDS.contains(head.substring(8, 12));
        throw new Refused(heic ? Reason.HEIC : Reason.UNKNOWN);
    }
}
