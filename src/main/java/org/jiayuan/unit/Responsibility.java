package org.jiayuan.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jiayuan.platform.Rows;
import org.jiayuan.platform.Signals;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Rule;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which unit answers a category where: the map category × area → unit. */
@Rule(
        clause = "9.1.4",
        says = "Of the rows for a category that cover the place, the one for the smallest area counts; without any, "
                + "the station answers.",
        source = "matter.md, dispatch rule")
@Component
public class Responsibility {

    static final String SIGNAL = "unit.responsibilities";

    private final JdbcClient database;
    private final Signals signals;
    private volatile @Nullable List<Row> known;

    Responsibility(JdbcClient database, Signals signals) {
        this.database = database;
        this.signals = signals;
        signals.on(SIGNAL, key -> known = null);
    }

    /**
     * A row of the map.
     *
     * @param area the digits that codes of the area start with
     */
    public record Row(
            String category,
            String area,
            UUID unit,
            LocalDate from,
            @Nullable LocalDate to) {}

    /** The row that counts for a category in a community on a day. */
    public Optional<Row> of(String category, String community, LocalDate day) {
        return rows().stream()
                .filter(row -> row.category().equals(category) && community.startsWith(row.area()))
                .filter(row -> !day.isBefore(row.from()) && (row.to() == null || day.isBefore(row.to())))
                .max(java.util.Comparator.comparingInt(row -> row.area().length()));
    }

    /** Every row. */
    public List<Row> rows() {
        var rows = known;
        if (rows == null) {
            rows = database.sql("""
                            SELECT category, area, unit_id, effective_from, effective_to
                            FROM unit.responsibilities
                            ORDER BY category, area, effective_from
                            """)
                    .query((row, number) -> new Row(
                            row.getString("category"),
                            row.getString("area"),
                            Rows.uuid(row, "unit_id"),
                            Rows.day(row, "effective_from"),
                            Rows.dayOrNull(row, "effective_to")))
                    .list();
            known = rows;
        }
        return rows;
    }

    /** Lets a unit answer a category in an area from a day on. */
    @Transactional
    public void enter(String category, String area, UUID unit, LocalDate from, Act act) {
        if (!area.matches("\\d{6}|\\d{9}|\\d{12}")) {
            throw new UnitIsWrong("area", "area");
        }
        database.sql("""
                        UPDATE unit.responsibilities SET effective_to = :from
                        WHERE category = :category AND area = :area AND effective_to IS NULL AND effective_from < :from
                        """)
                .param("category", category)
                .param("area", area)
                .param("from", from)
                .update();
        database.sql("""
                        INSERT INTO unit.responsibilities (category, area, effective_from, unit_id) VALUES (?, ?, ?, ?)
                        ON CONFLICT (category, area, effective_from) DO UPDATE SET unit_id = excluded.unit_id
                        """).params(category, area, from, unit).update();
        signals.raise(SIGNAL, category);
    }
}
