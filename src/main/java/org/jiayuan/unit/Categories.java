package org.jiayuan.unit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jiayuan.calendar.LimitKind;
import org.jiayuan.platform.Rows;
import org.jiayuan.platform.Signals;
import org.jiayuan.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The categories as they stand on a day; kept in memory. */
@Component
public class Categories {

    static final String SIGNAL = "unit.categories";

    private final JdbcClient database;
    private final Cache<String, List<Dated>> known =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(5)).build();

    Categories(JdbcClient database, Signals signals) {
        this.database = database;
        signals.on(SIGNAL, key -> known.invalidateAll());
    }

    /** A category with the days on which it stands so. */
    public record Dated(
            Category category,
            int position,
            LocalDate from,
            @Nullable LocalDate to) {

        boolean on(LocalDate day) {
            return !day.isBefore(from) && (to == null || day.isBefore(to));
        }
    }

    /** Those in force on that day, in their order. */
    public List<Category> on(LocalDate day) {
        return all().stream()
                .filter(dated -> dated.on(day))
                .map(Dated::category)
                .toList();
    }

    /** The one with that code, as it stands on that day. */
    public Optional<Category> find(String code, LocalDate day) {
        return on(day).stream().filter(category -> category.code().equals(code)).findFirst();
    }

    /** @throws NotFound if there is none with that code on that day */
    public Category get(String code, LocalDate day) {
        return find(code, day)
                .or(() -> all().stream()
                        .map(Dated::category)
                        .filter(category -> category.code().equals(code))
                        .findFirst())
                .orElseThrow(NotFound::new);
    }

    /** Every row, past and coming ones too, by position and day. */
    public List<Dated> all() {
        return known.get(
                SIGNAL, key -> database.sql("""
                                SELECT code, effective_from, effective_to, position, name, english, kind, limit_kind,
                                    limit_amount, extension, automatic, first_look, near_metres, recent_days, words,
                                    proposed
                                FROM unit.categories
                                ORDER BY position, code, effective_from
                                """).query(Categories::dated).list());
    }

    private static Dated dated(ResultSet row, int number) throws SQLException {
        return new Dated(
                new Category(
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("english"),
                        row.getString("kind"),
                        LimitKind.valueOf(row.getString("limit_kind")),
                        row.getInt("limit_amount"),
                        row.getInt("extension"),
                        row.getBoolean("automatic"),
                        row.getBoolean("first_look"),
                        row.getInt("near_metres"),
                        row.getInt("recent_days"),
                        Rows.texts(row, "words"),
                        row.getBoolean("proposed")),
                row.getInt("position"),
                Rows.day(row, "effective_from"),
                Rows.dayOrNull(row, "effective_to"));
    }
}
