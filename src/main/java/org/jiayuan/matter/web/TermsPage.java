package org.jiayuan.matter.web;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jiayuan.matter.TermBook;
import org.jiayuan.matter.Terms;
import org.jiayuan.platform.DatedAmounts;
import org.jiayuan.platform.Rail;
import org.jiayuan.platform.RailLink;
import org.jiayuan.shared.Actor;
import org.jiayuan.unit.Keeping;
import org.springframework.stereotype.Component;

/**
 * The engine's numbers: how they stand today, how they stood and will stand.
 *
 * @param keeps whether they are the reader's to keep
 */
public record TermsPage(List<RailLink> rail, List<Line> lines, boolean keeps, LocalDate today, Filled filled) {

    /**
     * One number.
     *
     * @param entered the rows that changed it, the latest first
     */
    public record Line(String name, int amount, List<DatedAmounts.Row> entered) {}

    /** Puts it together; the rows are in memory. */
    @Component
    static class Query {

        private final TermBook book;
        private final Keeping keeping;
        private final Rail rail;

        Query(TermBook book, Keeping keeping, Rail rail) {
            this.book = book;
            this.keeping = keeping;
            this.rail = rail;
        }

        TermsPage of(Actor actor, LocalDate today, Filled filled) {
            var terms = book.on(today);
            return new TermsPage(
                    rail.of(actor),
                    Arrays.stream(Terms.class.getRecordComponents())
                            .map(component -> new Line(
                                    component.getName(),
                                    amount(component, terms),
                                    book.rows().stream()
                                            .filter(row -> row.name().equals(component.getName()))
                                            .sorted(Comparator.comparing(DatedAmounts.Row::from)
                                                    .reversed())
                                            .toList()))
                            .toList(),
                    keeping.keepsDistrict(actor),
                    today,
                    filled);
        }

        private static int amount(RecordComponent component, Terms terms) {
            try {
                return (int) component.getAccessor().invoke(terms);
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
