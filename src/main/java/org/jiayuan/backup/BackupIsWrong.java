package org.jiayuan.backup;

import java.nio.file.Path;
import org.jiayuan.shared.RuleBroken;

/** A backup cannot be written there, or cannot be restored here. */
public class BackupIsWrong extends RuleBroken {

    BackupIsWrong(String what, Path place) {
        super("", "backup.broken." + what, place.toString());
    }
}
