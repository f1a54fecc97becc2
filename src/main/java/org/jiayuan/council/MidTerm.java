package org.jiayuan.council;

import java.time.LocalDate;
import org.jiayuan.shared.Rule;
import org.jspecify.annotations.Nullable;

/**
 * What the secretary says of a new term that begins while the last one runs.
 *
 * @param confirmed whether she means it
 * @param because why
 */
@Rule(
        clause = "2.1.4",
        says =
                "A term that begins before the last day of the one before has passed must be confirmed, with a reason that "
                        + "stands on the record.",
        source = "programme 2.1.4: members serve terms; issue 5; the confirmation is ours [D]")
public record MidTerm(boolean confirmed, String because) {

    /** Nothing is said; enough if the last term has ended. */
    public static final MidTerm NOTHING = new MidTerm(false, "");

    private static final int LONGEST = 300;

    /**
     * The reason for the record; null if the last term has ended by then.
     *
     * @throws CouncilIsWrong if it has not, and that is not confirmed or has no reason
     */
    @Nullable String reason(Term last, LocalDate starts) {
        if (last.over(starts)) {
            return null;
        }
        if (!confirmed) {
            throw new CouncilIsWrong("midTerm", "mid-term");
        }
        return Texts.words("because", because, LONGEST);
    }
}
