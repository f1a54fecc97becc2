package org.jiayuan.programme.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jiayuan.platform.DatedAmounts;
import org.jiayuan.platform.Faults;
import org.jiayuan.platform.Rail;
import org.jiayuan.platform.RailLink;
import org.jiayuan.programme.ThresholdBook;
import org.jiayuan.shared.Actor;
import org.jiayuan.unit.Keeping;
import org.springframework.stereotype.Component;

/**
 * The amounts that points of observation compare with: how they stand today, how they stood and will stand.
 *
 * @param keeps whether they are the reader's to keep
 * @param typed what was typed into the form
 */
public record ThresholdsPage(
        List<RailLink> rail,
        List<Line> lines,
        boolean keeps,
        LocalDate today,
        Faults faults,
        Map<String, String> typed) {

    /**
     * One amount.
     *
     * @param source key of a sentence that says where it stands
     * @param entered the rows that changed it, the latest first
     */
    public record Line(String clause, String name, int amount, String source, List<DatedAmounts.Row> entered) {}

    /** What was typed into a field. */
    public String value(String field, String otherwise) {
        return typed.getOrDefault(field, otherwise);
    }

    /** Puts it together; the rows are in memory. */
    @Component
    static class Query {

        private final ThresholdBook book;
        private final Keeping keeping;
        private final Rail rail;

        Query(ThresholdBook book, Keeping keeping, Rail rail) {
            this.book = book;
            this.keeping = keeping;
            this.rail = rail;
        }

        ThresholdsPage of(Actor actor, LocalDate today, Faults faults, Map<String, String> typed) {
            var amounts = book.on(today);
            return new ThresholdsPage(
                    rail.of(actor),
                    book.all().stream()
                            .map(one -> new Line(
                                    one.clause(),
                                    one.threshold().name(),
                                    amounts.of(one.threshold()),
                                    one.threshold().source(),
                                    book.rows().stream()
                                            .filter(row -> row.name()
                                                    .equals(one.threshold().name()))
                                            .sorted(Comparator.comparing(DatedAmounts.Row::from)
                                                    .reversed())
                                            .toList()))
                            .toList(),
                    keeping.keepsDistrict(actor),
                    today,
                    faults,
                    typed);
        }
    }
}
