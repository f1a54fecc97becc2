package org.jiayuan.council;

import java.time.LocalDate;
import org.jiayuan.shared.Rule;

/** How long a term may be meant to last. */
@Rule(
        clause = "2.1.4",
        says = "A term ends after it has begun, at most five years later; a member may sit again. Until the next term "
                + "begins, the members of the last one go on.",
        source = "programme 2.1.4; five years as for the residents' committee (RCL)")
final class TermLength {

    private static final int YEARS = 5;

    private TermLength() {}

    static boolean allows(LocalDate starts, LocalDate ends) {
        return ends.isAfter(starts) && !ends.isAfter(starts.plusYears(YEARS));
    }
}
