package org.jiayuan.matter;

import org.jiayuan.archive.StagingToken;
import org.jiayuan.archive.Tray;
import org.jspecify.annotations.Nullable;

/**
 * The photos and documents that come with words.
 *
 * @param token of the form they were laid ready with; null if none was
 * @param count how many there are
 */
public record Enclosed(@Nullable StagingToken token, int count) {

    /** None. */
    public static final Enclosed NOTHING = new Enclosed(null, 0);

    /** What lies on the tray of a form. */
    public static Enclosed on(Tray tray) {
        return new Enclosed(tray.token(), tray.files().size());
    }
}
