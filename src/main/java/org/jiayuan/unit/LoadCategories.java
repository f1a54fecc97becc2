package org.jiayuan.unit;

import java.time.LocalDate;
import java.util.List;
import org.jiayuan.calendar.LimitKind;
import org.jiayuan.platform.Shipped;
import org.jiayuan.shared.Act;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Fills an empty table of categories with the usual ones; a district edits them as it likes. */
@Component
@Order(20)
class LoadCategories implements ApplicationRunner {

    private static final LocalDate ALWAYS = LocalDate.of(2012, 1, 1);

    private final JdbcClient database;
    private final EnterCategory enter;
    private final java.time.Clock clock;

    LoadCategories(JdbcClient database, EnterCategory enter, java.time.Clock clock) {
        this.database = database;
        this.enter = enter;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        database.sql("SELECT pg_advisory_xact_lock(hashtext('unit.categories'))")
                .query((row, number) -> 1)
                .list();
        boolean there = database.sql("SELECT EXISTS (SELECT FROM unit.categories)")
                .query(Boolean.class)
                .single();
        if (there) {
            return;
        }
        var act = Act.ofProgram(clock.instant());
        var lines = Shipped.rows("unit/categories.tsv");
        for (int position = 0; position < lines.size(); position++) {
            enter.as(category(lines.get(position).split("\t", -1)), position + 1, ALWAYS, act);
        }
    }

    private static Category category(String[] fields) {
        return new Category(
                fields[0],
                fields[1],
                fields[2],
                fields[3],
                LimitKind.WORKING_DAYS,
                Integer.parseInt(fields[4]),
                Integer.parseInt(fields[5]),
                fields[6].equals("yes"),
                fields[7].equals("yes"),
                Integer.parseInt(fields[8]),
                Integer.parseInt(fields[9]),
                words(fields[10]),
                fields[11].equals("yes"));
    }

    private static List<String> words(String field) {
        return field.isEmpty() ? List.of() : List.of(field.split(" "));
    }
}
