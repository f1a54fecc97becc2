package org.jiayuan.unit;

import java.time.LocalDate;
import org.jiayuan.audit.AuditLog;
import org.jiayuan.audit.Entry;
import org.jiayuan.division.Divisions;
import org.jiayuan.platform.Signals;
import org.jiayuan.shared.Act;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters a category, or how one stands from a day on; what it was before is kept. */
@Service
public class EnterCategory {

    private final JdbcClient database;
    private final Divisions divisions;
    private final AuditLog audit;
    private final Signals signals;

    EnterCategory(JdbcClient database, Divisions divisions, AuditLog audit, Signals signals) {
        this.database = database;
        this.divisions = divisions;
        this.audit = audit;
        this.signals = signals;
    }

    /**
     * Enters it.
     *
     * @param from the first day on which it stands so; not before what is entered already
     * @throws UnitIsWrong if the code is no word, a number is out of bounds, or a later row is there
     */
    @Transactional
    public void as(Category category, int position, LocalDate from, Act act) {
        if (!category.code().matches("[a-z][a-z-]{1,30}")) {
            throw new UnitIsWrong("code", "category-code");
        }
        if (category.limitAmount() > 400 || category.extension() < 0 || category.near() < 0 || category.recent() < 0) {
            throw new UnitIsWrong("limit", "category-numbers");
        }
        boolean later = database.sql(
                        "SELECT EXISTS (SELECT FROM unit.categories WHERE code = ? AND effective_from > ?)")
                .params(category.code(), from)
                .query(Boolean.class)
                .single();
        if (later) {
            throw new UnitIsWrong("from", "category-later");
        }
        database.sql("""
                        UPDATE unit.categories SET effective_to = :from
                        WHERE code = :code AND effective_to IS NULL AND effective_from < :from
                        """).param("code", category.code()).param("from", from).update();
        database.sql("""
                        INSERT INTO unit.categories (code, effective_from, position, name, english, kind, limit_kind,
                            limit_amount, extension, automatic, first_look, near_metres, recent_days, words, proposed)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        ON CONFLICT (code, effective_from) DO UPDATE
                        SET position = excluded.position, name = excluded.name, english = excluded.english,
                            kind = excluded.kind, limit_kind = excluded.limit_kind,
                            limit_amount = excluded.limit_amount, extension = excluded.extension,
                            automatic = excluded.automatic, first_look = excluded.first_look,
                            near_metres = excluded.near_metres, recent_days = excluded.recent_days,
                            words = excluded.words, proposed = excluded.proposed
                        """)
                .params(
                        category.code(),
                        from,
                        position,
                        category.name(),
                        category.english(),
                        category.kind(),
                        category.limitKind().name(),
                        category.limitAmount(),
                        category.extension(),
                        category.automatic(),
                        category.firstLook(),
                        category.near(),
                        category.recent(),
                        category.words().toArray(String[]::new),
                        category.proposed())
                .update();
        audit.write(
                act,
                new Entry(
                        divisions.home().code(),
                        null,
                        "unit.enter-category",
                        "category/" + category.code(),
                        null,
                        java.util.Map.of("from", from.toString())));
        signals.raise(Categories.SIGNAL, category.code());
    }
}
