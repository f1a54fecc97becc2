package org.jiayuan.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jiayuan.observation.Finding;
import org.jiayuan.observation.Finding.Due;
import org.jiayuan.observation.Finding.Result;
import org.jiayuan.platform.Screen;
import org.jspecify.annotations.Nullable;

/**
 * What a point finds of a community now.
 *
 * @param point its name; {@link #REPORTED} for what the community says itself and the lead unit has accepted
 * @param since when it first found just this
 */
public record Standing(
        String community,
        String clause,
        String point,
        Result result,
        List<Long> numbers,
        @Nullable String link,
        @Nullable Due due,
        Instant since) {

    /** The name of what stands there by evidence and not by records. */
    public static final String REPORTED = "programme.point.reported";

    public Standing {
        numbers = List.copyOf(numbers);
    }

    static Standing of(String clause, String point, Finding finding) {
        return new Standing(
                finding.community(),
                clause,
                point,
                finding.result(),
                finding.numbers(),
                finding.link(),
                finding.due(),
                finding.at());
    }

    /** Its numbers in a sentence. */
    public String numbers(Screen screen) {
        boolean missing = result == Result.DATA_MISSING && screen.knows(point + ".missing");
        return screen.say(point + (missing ? ".missing" : ".numbers"), numbers.toArray());
    }

    /** Whether it was reported by the community itself. */
    public boolean reported() {
        return point.equals(REPORTED);
    }

    /** Whether something was due before that day. */
    public boolean late(LocalDate day) {
        return due != null && due.day().isBefore(day);
    }

    /** Whether another finding would be worth a row of history. */
    boolean saysLike(Standing other) {
        return result == other.result && numbers.equals(other.numbers);
    }

    boolean same(Standing other) {
        return saysLike(other)
                && java.util.Objects.equals(link, other.link)
                && java.util.Objects.equals(due, other.due);
    }
}
