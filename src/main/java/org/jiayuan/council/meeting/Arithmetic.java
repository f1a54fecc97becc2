package org.jiayuan.council.meeting;

import org.jiayuan.platform.Screen;

/** The sums by which a meeting opens and a vote passes, written out so that everybody can check them. */
public final class Arithmetic {

    private Arithmetic() {}

    /** {@code 14 × 3 = 42 ≥ 21 × 2 = 42}, and what follows from it. */
    public static String of(Quorum quorum, int present, Screen screen) {
        return screen.say(
                quorum.isMetBy(present) ? "council.sum.quorum" : "council.sum.no-quorum",
                present,
                present * 3,
                quorum.entitled(),
                quorum.entitled() * 2,
                quorum.required());
    }

    /** {@code 8 × 2 = 16 > 14}, and what follows from it; empty while the vote is under way. */
    public static String of(Vote vote, Motion motion, Screen screen) {
        var tally = vote.tally();
        if (tally == null) {
            return "";
        }
        int present = vote.present().size();
        int yes = tally.yes();
        return motion.kind() == Motion.Kind.END_DEBATE
                ? screen.say(
                        vote.passed() ? "council.sum.two-thirds" : "council.sum.no-two-thirds",
                        yes,
                        yes * 3,
                        present,
                        present * 2)
                : screen.say(
                        vote.passed() ? "council.sum.passed" : vote.half() ? "council.sum.half" : "council.sum.failed",
                        yes,
                        yes * 2,
                        present);
    }

    /** For, against, abstained, spoilt, silent, of so many in the room; empty while the vote is under way. */
    public static String tally(Vote vote, Screen screen) {
        var tally = vote.tally();
        return tally == null
                ? ""
                : screen.say(
                        "council.tally",
                        tally.yes(),
                        tally.no(),
                        tally.abstained(),
                        tally.spoilt(),
                        tally.silent(vote.present().size()),
                        vote.present().size());
    }
}
