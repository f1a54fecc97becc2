package org.jiayuan.matter;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiayuan.audit.AuditLog;
import org.jiayuan.audit.Entry;
import org.jiayuan.division.Divisions;
import org.jiayuan.platform.Rows;
import org.jiayuan.platform.Signals;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The engine's numbers by day: what is entered, and {@link Terms#usual()} where nothing is. */
@Component
public class TermBook {

    private static final String SIGNAL = "matter.terms";

    private final JdbcClient database;
    private final Divisions divisions;
    private final AuditLog audit;
    private final Signals signals;
    private final Cache<String, List<Row>> known =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(5)).build();

    TermBook(JdbcClient database, Divisions divisions, AuditLog audit, Signals signals) {
        this.database = database;
        this.divisions = divisions;
        this.audit = audit;
        this.signals = signals;
        signals.on(SIGNAL, key -> known.invalidateAll());
    }

    /**
     * A number as it was entered.
     *
     * @param name of a component of {@link Terms}
     * @param from the first day on which it counts
     * @param source the paper it stands in
     */
    public record Row(String name, LocalDate from, int amount, String source) {}

    /** The numbers of that day. */
    public Terms on(LocalDate day) {
        var amounts = new HashMap<String, Integer>();
        rows().stream().filter(row -> !row.from().isAfter(day)).forEach(row -> amounts.put(row.name(), row.amount()));
        var usual = Terms.usual();
        return new Terms(
                amount(amounts, "acceptHours", usual.acceptHours()),
                amount(amounts, "firstWordHours", usual.firstWordHours()),
                amount(amounts, "objectionDays", usual.objectionDays()),
                amount(amounts, "answerDays", usual.answerDays()),
                amount(amounts, "ratingDays", usual.ratingDays()),
                amount(amounts, "redoDays", usual.redoDays()),
                amount(amounts, "finalDays", usual.finalDays()),
                amount(amounts, "comeBackDays", usual.comeBackDays()),
                amount(amounts, "handOvers", usual.handOvers()),
                amount(amounts, "dutyDays", usual.dutyDays()),
                amount(amounts, "lookDays", usual.lookDays()));
    }

    private static int amount(Map<String, Integer> amounts, String name, int usual) {
        return amounts.getOrDefault(name, usual);
    }

    /** Every number that was entered, the earlier first. */
    public List<Row> rows() {
        return known.get(
                SIGNAL,
                key -> database.sql(
                                "SELECT name, effective_from, amount, source FROM matter.terms ORDER BY effective_from")
                        .query((row, number) -> new Row(
                                row.getString("name"),
                                Rows.day(row, "effective_from"),
                                row.getInt("amount"),
                                row.getString("source")))
                        .list());
    }

    /**
     * Enters a number from a day on.
     *
     * @throws FieldIsWrong if there is no such number, it is out of bounds, or its day is past
     */
    @Transactional
    public void enter(Row row, Act act) {
        boolean there = java.util.Arrays.stream(Terms.class.getRecordComponents())
                .anyMatch(component -> component.getName().equals(row.name()));
        if (!there || row.amount() < 1 || row.amount() > 1000) {
            throw new FieldIsWrong("amount", "term-amount");
        }
        if (row.from().isBefore(act.day()) && !(act.by() instanceof Actor.Program)) {
            throw new FieldIsWrong("from", "term-past");
        }
        database.sql("""
                        INSERT INTO matter.terms (name, effective_from, amount, source) VALUES (?, ?, ?, ?)
                        ON CONFLICT (name, effective_from) DO UPDATE
                        SET amount = excluded.amount, source = excluded.source
                        """)
                .params(row.name(), row.from(), row.amount(), row.source())
                .update();
        audit.write(
                act,
                new Entry(
                        divisions.home().code(),
                        null,
                        "matter.enter-term",
                        "term/" + row.name(),
                        null,
                        Map.of("from", row.from().toString(), "amount", Integer.toString(row.amount()))));
        signals.raise(SIGNAL, row.name());
    }
}
