package org.jiayuan.unit;

import java.time.LocalDate;
import java.util.Map;
import org.jiayuan.platform.Signals;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters a category, or how one stands from a day on; what it was before is kept. */
@Service
public class EnterCategory {

    private final JdbcClient database;
    private final UnitLog log;
    private final Signals signals;

    EnterCategory(JdbcClient database, UnitLog log, Signals signals) {
        this.database = database;
        this.log = log;
        this.signals = signals;
    }

    /**
     * Enters it.
     *
     * @param from the first day on which it stands so: today or later, and not before what is entered already
     * @throws UnitIsWrong if the code is no word, a name is missing, a number is out of bounds, or a later row is there
     */
    @Transactional
    public void as(Category category, int position, LocalDate from, Act act) {
        check(category, position);
        if (from.isBefore(act.day()) && !(act.by() instanceof Actor.Program)) {
            throw new UnitIsWrong("from", "from-past");
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
        log.write(act, "enter-category", "category/" + category.code(), Map.of("from", from.toString()));
        signals.raise(Categories.SIGNAL, category.code());
    }

    private static void check(Category category, int position) {
        if (!category.code().matches("[a-z][a-z-]{1,30}")) {
            throw new UnitIsWrong("code", "category-code");
        }
        if (category.name().isBlank() || category.english().isBlank()) {
            throw new UnitIsWrong("name", "name-missing");
        }
        if (!Category.KINDS.contains(category.kind())) {
            throw new UnitIsWrong("kind", "category-kind");
        }
        within("limit", category.limitAmount(), 1, 400);
        within("extension", category.extension(), 0, 400);
        within("near", category.near(), 0, 5000);
        within("recent", category.recent(), 0, 400);
        within("position", position, 1, 999);
    }

    private static void within(String field, int number, int least, int most) {
        if (number < least || number > most) {
            throw new UnitIsWrong(field, "category-number", least, most);
        }
    }
}
