package org.jiayuan.identity;

import java.time.Duration;
import java.time.Instant;
import org.jiayuan.shared.Rule;

/** How long staff may keep a password. */
@Rule(
        says = "Ninety days after it was set, staff must choose another password at the next sign-in; an installation "
                + "may say another time, or none.",
        source = "GB/T 22239-2019 8.1.4.1 a); domain.md §6.1")
record PasswordLife(Duration life) {

    /** Whether one that was set then is too old. */
    boolean isOver(Instant setAt, Instant now) {
        return !life.isZero() && !now.isBefore(setAt.plus(life));
    }
}
