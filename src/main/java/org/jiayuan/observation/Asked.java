package org.jiayuan.observation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jiayuan.shared.Shanghai;

/**
 * What a point is asked.
 *
 * @param communities of which
 * @param amounts with which amounts
 * @param now as of when
 */
public record Asked(List<String> communities, Thresholds amounts, Instant now) {

    public Asked {
        communities = List.copyOf(communities);
    }

    /** The communities, as a statement takes them. */
    public String[] codes() {
        return communities.toArray(String[]::new);
    }

    /** The day of the question. */
    public LocalDate today() {
        return Shanghai.day(now);
    }

    /** The first moment of the day a year ago. */
    public Instant yearAgo() {
        return Shanghai.startOf(today().minusYears(1));
    }

    /** The first moment of the day so many days ago. */
    public Instant daysAgo(int days) {
        return Shanghai.startOf(today().minusDays(days));
    }
}
