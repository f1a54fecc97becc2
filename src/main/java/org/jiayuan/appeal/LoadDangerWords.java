package org.jiayuan.appeal;

import java.time.LocalDate;
import org.jiayuan.platform.Shipped;
import org.jiayuan.platform.Signals;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Fills an empty table of words that mean danger with the usual ones; a district edits them as it likes. */
@Component
@Order(20)
class LoadDangerWords implements ApplicationRunner {

    private static final LocalDate ALWAYS = LocalDate.of(2012, 1, 1);

    private final JdbcClient database;
    private final KeepDangerWords keep;
    private final Signals signals;

    LoadDangerWords(JdbcClient database, KeepDangerWords keep, Signals signals) {
        this.database = database;
        this.keep = keep;
        this.signals = signals;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        database.sql("SELECT pg_advisory_xact_lock(hashtext('appeal.danger-words'))")
                .query((row, number) -> 1)
                .list();
        boolean there = database.sql("SELECT EXISTS (SELECT FROM appeal.danger_words)")
                .query(Boolean.class)
                .single();
        if (there) {
            return;
        }
        for (var line : Shipped.rows("appeal/danger-words.tsv")) {
            var fields = line.split("\t", -1);
            keep.insert(new DangerWord(fields[0], fields[1], "", ALWAYS, null));
        }
        signals.raise(DangerWords.SIGNAL, Signals.EVERYTHING);
    }
}
