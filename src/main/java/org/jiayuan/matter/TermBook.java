package org.jiayuan.matter;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jiayuan.audit.AuditLog;
import org.jiayuan.audit.Entry;
import org.jiayuan.division.Divisions;
import org.jiayuan.platform.DatedAmounts;
import org.jiayuan.platform.DatedAmounts.Row;
import org.jiayuan.platform.Signals;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The engine's numbers by day: what is entered, and {@link Terms#usual()} where nothing is. */
@Component
public class TermBook {

    private final DatedAmounts amounts;
    private final Divisions divisions;
    private final AuditLog audit;

    TermBook(JdbcClient database, Divisions divisions, AuditLog audit, Signals signals) {
        this.amounts = new DatedAmounts(database, signals, "matter.terms");
        this.divisions = divisions;
        this.audit = audit;
    }

    /** The numbers of that day. */
    public Terms on(LocalDate day) {
        var entered = amounts.on(day);
        var usual = Terms.usual();
        return new Terms(
                amount(entered, "acceptHours", usual.acceptHours()),
                amount(entered, "firstWordHours", usual.firstWordHours()),
                amount(entered, "objectionDays", usual.objectionDays()),
                amount(entered, "answerDays", usual.answerDays()),
                amount(entered, "ratingDays", usual.ratingDays()),
                amount(entered, "redoDays", usual.redoDays()),
                amount(entered, "finalDays", usual.finalDays()),
                amount(entered, "comeBackDays", usual.comeBackDays()),
                amount(entered, "handOvers", usual.handOvers()),
                amount(entered, "dutyDays", usual.dutyDays()),
                amount(entered, "lookDays", usual.lookDays()));
    }

    private static int amount(Map<String, Integer> entered, String name, int usual) {
        return entered.getOrDefault(name, usual);
    }

    /** Every number that was entered, by the component of {@link Terms} it is, the earlier first. */
    public List<Row> rows() {
        return amounts.rows();
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
        amounts.enter(row);
        audit.write(
                act,
                new Entry(
                        divisions.home().code(), null, "matter.enter-term", "term/" + row.name(), null, row.detail()));
    }
}
