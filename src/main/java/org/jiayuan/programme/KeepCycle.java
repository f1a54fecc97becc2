package org.jiayuan.programme;

import java.time.LocalDate;
import java.util.Map;
import org.jiayuan.audit.AuditLog;
import org.jiayuan.audit.Entry;
import org.jiayuan.division.Divisions;
import org.jiayuan.platform.Rows;
import org.jiayuan.platform.Signals;
import org.jiayuan.programme.Cycle.Kind;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Rule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The district opens a cycle of the programme, sets its deadlines, and says what its lead units are called. */
@Rule(
        clause = "0.4",
        says =
                "Deadlines belong to a cycle. A new cycle closes the one before, which stays as it was; it takes over sites and "
                        + "lead units, not deadlines, which are unknown until they are set. A unit's name counts from its day; those "
                        + "before stay.",
        source = "domain.md §2: 2012 deadlines are history, lead units were renamed")
@Service
public class KeepCycle {

    private static final int LONGEST = 120;

    private final JdbcClient database;
    private final Cycles cycles;
    private final Divisions divisions;
    private final AuditLog audit;
    private final Signals signals;

    KeepCycle(JdbcClient database, Cycles cycles, Divisions divisions, AuditLog audit, Signals signals) {
        this.database = database;
        this.cycles = cycles;
        this.divisions = divisions;
        this.audit = audit;
        this.signals = signals;
    }

    /** What the district does. */
    public sealed interface Doing {

        /** It opens a cycle, called by its year. */
        record Open(int year, LocalDate from) implements Doing {}

        /**
         * It sets the deadline of a system's sites in the open cycle.
         *
         * @param words how the plan writes it
         */
        record Deadline(String system, Kind kind, LocalDate due, String words) implements Doing {}

        /** It gives a unit another name. */
        record Rename(String lead, String name, String english, LocalDate from, String note) implements Doing {}
    }

    /**
     * Does it.
     *
     * @throws ProgrammeFieldIsWrong if a year or day does not follow the ones before, or there is no such system or unit
     */
    @Transactional
    public void by(Doing doing, Act act) {
        var open = cycles.openNow();
        switch (doing) {
            case Doing.Open it -> open(it, open, act);
            case Doing.Deadline it -> deadline(it, open, act);
            case Doing.Rename it -> rename(it, act);
        }
        signals.raise(Cycles.SIGNAL, "");
    }

    private void open(Doing.Open it, Cycle open, Act act) {
        if (it.year() <= open.year() || it.year() > act.day().getYear() + 1) {
            throw new ProgrammeFieldIsWrong("year", "cycle-year", Integer.toString(open.year()));
        }
        if (!it.from().isAfter(open.from()) || it.from().isAfter(act.day())) {
            throw new ProgrammeFieldIsWrong("from", "cycle-from");
        }
        database.sql("UPDATE programme.cycles SET to_day = ? WHERE cycle = ?")
                .params(it.from().minusDays(1), open.year())
                .update();
        database.sql("INSERT INTO programme.cycles (cycle, from_day) VALUES (?, ?)")
                .params(it.year(), it.from())
                .update();
        database.sql("""
                        INSERT INTO programme.sites (cycle, system, position, kind, name, place, street)
                        SELECT ?, system, position, kind, name, place, street FROM programme.sites WHERE cycle = ?
                        """).params(it.year(), open.year()).update();
        database.sql("""
                        INSERT INTO programme.leads (cycle, system, position, lead)
                        SELECT ?, system, position, lead FROM programme.leads WHERE cycle = ?
                        """).params(it.year(), open.year()).update();
        note("open-cycle", "cycle/" + it.year(), Map.of("from", it.from().toString()), act);
    }

    private void deadline(Doing.Deadline it, Cycle open, Act act) {
        if (it.due().isBefore(open.from())) {
            throw new ProgrammeFieldIsWrong("due", "cycle-due");
        }
        int sites = database.sql("""
                        UPDATE programme.sites SET due_day = ?, deadline = ?, note = NULL
                        WHERE cycle = ? AND system = ? AND kind = ?
                        """)
                .params(
                        it.due(),
                        words("words", it.words()),
                        open.year(),
                        it.system(),
                        it.kind().name())
                .update();
        if (sites == 0) {
            throw new ProgrammeFieldIsWrong("kind", "cycle-no-site");
        }
        note(
                "set-deadline",
                "cycle/" + open.year(),
                Map.of(
                        "system",
                        it.system(),
                        "kind",
                        it.kind().name(),
                        "due",
                        it.due().toString()),
                act);
    }

    private void rename(Doing.Rename it, Act act) {
        var last = database.sql("SELECT max(from_day) AS last FROM programme.lead_names WHERE lead = ?")
                .param(it.lead())
                .query((row, number) -> Rows.dayOrNull(row, "last"))
                .list()
                .getFirst();
        if (last == null) {
            throw new ProgrammeFieldIsWrong("lead", "cycle-lead");
        }
        if (!it.from().isAfter(last)) {
            throw new ProgrammeFieldIsWrong("since", "cycle-since", last.toString());
        }
        database.sql("UPDATE programme.lead_names SET to_day = ? WHERE lead = ? AND from_day = ?")
                .params(it.from().minusDays(1), it.lead(), last)
                .update();
        database.sql("""
                        INSERT INTO programme.lead_names (lead, from_day, name, english, note) VALUES (?, ?, ?, ?, ?)
                        """)
                .params(
                        it.lead(),
                        it.from(),
                        words("called", it.name()),
                        words("english", it.english()),
                        words("note", it.note()))
                .update();
        note("rename-lead", "lead/" + it.lead(), Map.of("from", it.from().toString()), act);
    }

    private static String words(String field, String typed) {
        var words = typed.strip();
        if (words.isEmpty() || words.length() > LONGEST) {
            throw new ProgrammeFieldIsWrong(field, "cycle-words", LONGEST);
        }
        return words;
    }

    private void note(String action, String object, Map<String, String> detail, Act act) {
        audit.write(act, new Entry(divisions.home().code(), null, "programme." + action, object, null, detail));
    }
}
