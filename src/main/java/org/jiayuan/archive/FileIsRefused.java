package org.jiayuan.archive;

import java.util.Locale;
import org.jiayuan.archive.image.Refused;
import org.jiayuan.archive.image.UploadLimit;
import org.jiayuan.shared.RuleBroken;

/** A file cannot be kept; the sentence says what to send instead. Nothing was kept. */
public class FileIsRefused extends RuleBroken {

    private static final int MEGA = 1_000_000;
    private static final int MEBI = 1024 * 1024;

    FileIsRefused(String field, Refused.Reason reason) {
        super(
                field,
                "archive.broken." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                UploadLimit.BYTES / MEBI,
                UploadLimit.PIXELS / MEGA);
    }
}
