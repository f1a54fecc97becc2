package org.jiayuan.identity;

import java.time.Duration;
import java.time.Instant;
import org.jiayuan.shared.Rule;

/** When an account of staff counts as no longer used. */
@Rule(
        says = "An account of staff under which nobody has signed in for ninety days is locked until a system "
                + "administrator opens it again; the last one of an administration stays open.",
        source = "GB/T 22239-2019 8.1.4.2 c); domain.md §6.1")
record UnusedAccount(Duration after) {

    /** Nobody signs in under it since then, and it is too long. */
    boolean is(Instant unusedSince, Instant now) {
        return !after.isZero() && !now.isBefore(unusedSince.plus(after));
    }

    /** Accounts unused since then or earlier are to be locked. */
    Instant before(Instant now) {
        return now.minus(after);
    }
}
