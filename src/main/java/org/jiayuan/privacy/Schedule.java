package org.jiayuan.privacy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jiayuan.audit.AuditLog;
import org.jiayuan.audit.Entry;
import org.jiayuan.division.Divisions;
import org.jiayuan.platform.Rows;
import org.jiayuan.platform.Screen;
import org.jiayuan.platform.Signals;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Rule;
import org.jiayuan.site.PagesChanged;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How long each kind of record is kept: rows with a source from a day on, and {@link RecordKind} where there is none. */
@Rule(
        says = "How long a record is kept is a row with its source; it is never shorter than the law wants.",
        source = "档案法实施条例 art. 24; PIPL art. 19; domain.md §5")
@Component
public class Schedule {

    private static final String SIGNAL = "privacy.schedule";
    private static final int LONGEST = 1200;

    private final JdbcClient database;
    private final Divisions divisions;
    private final PagesChanged pages;
    private final AuditLog audit;
    private final Signals signals;
    private final Cache<String, List<Row>> known =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(5)).build();

    Schedule(JdbcClient database, Divisions divisions, PagesChanged pages, AuditLog audit, Signals signals) {
        this.database = database;
        this.divisions = divisions;
        this.pages = pages;
        this.audit = audit;
        this.signals = signals;
        signals.on(SIGNAL, key -> known.invalidateAll());
    }

    /**
     * A row as it was entered.
     *
     * @param from the first day on which it counts
     * @param source the paper it stands in; empty for what the program brings
     */
    public record Row(RecordKind kind, LocalDate from, int months, String source) {}

    /** What holds for a kind on a day. */
    public Row of(RecordKind kind, LocalDate day) {
        return rows().stream()
                .filter(row -> row.kind() == kind && !row.from().isAfter(day))
                .reduce((earlier, later) -> later)
                .orElseGet(() -> new Row(kind, LocalDate.EPOCH, kind.months(), ""));
    }

    /** How long, in words: three years, eighteen months. */
    public String words(RecordKind kind, Screen screen) {
        int months = of(kind, screen.today()).months();
        return months % 12 == 0 ? screen.say("privacy.years", months / 12) : screen.say("privacy.months", months);
    }

    /** Every row that was entered, the earlier first. */
    public List<Row> rows() {
        return known.get(
                SIGNAL,
                key -> database.sql(
                                "SELECT kind, effective_from, months, source FROM privacy.terms ORDER BY effective_from")
                        .query((row, number) -> new Row(
                                RecordKind.valueOf(row.getString("kind")),
                                Rows.day(row, "effective_from"),
                                row.getInt("months"),
                                row.getString("source")))
                        .list());
    }

    /**
     * Enters a row.
     *
     * @throws PrivacyIsWrong if it is shorter than the law wants, or its day is past
     */
    @Transactional
    public void enter(Row row, Act act) {
        if (row.months() < row.kind().least() || row.months() > LONGEST) {
            throw new PrivacyIsWrong("months", "months", row.kind().least());
        }
        if (row.from().isBefore(act.day())) {
            throw new PrivacyIsWrong("from", "past");
        }
        database.sql("""
                        INSERT INTO privacy.terms (kind, effective_from, months, source) VALUES (?, ?, ?, ?)
                        ON CONFLICT (kind, effective_from) DO UPDATE
                        SET months = excluded.months, source = excluded.source
                        """)
                .params(row.kind().name(), row.from(), row.months(), row.source())
                .update();
        var home = divisions.home().code();
        pages.of(home, act.at());
        audit.write(
                act,
                new Entry(
                        home,
                        null,
                        "privacy.enter-term",
                        "term/" + row.kind().key(),
                        null,
                        Map.of("from", row.from().toString(), "months", Integer.toString(row.months()))));
        signals.raise(SIGNAL, row.kind().name());
    }
}
