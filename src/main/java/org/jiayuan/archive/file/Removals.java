package org.jiayuan.archive.file;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jiayuan.platform.Job;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The files that are given up: noted in the transaction that gives them up, removed each minute once it has committed;
 * one that cannot be removed now is tried again.
 */
@Component
public class Removals implements Job {

    private static final int AT_ONCE = 500;

    private final JdbcClient database;
    private final FileStore store;

    Removals(JdbcClient database, FileStore store) {
        this.database = database;
        this.store = store;
    }

    /** Gives files up, if the running transaction commits. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(Collection<FileKey> files) {
        for (var file : files) {
            database.sql("INSERT INTO archive.removals (community_code, file) VALUES (?, ?) ON CONFLICT DO NOTHING")
                    .params(file.communityCode(), file.text())
                    .update();
        }
    }

    @Override
    public String name() {
        return "archive.remove-files";
    }

    @Override
    public void run(Instant now) {
        for (var file : due()) {
            store.remove(file);
            database.sql("DELETE FROM archive.removals WHERE community_code = ? AND file = ?")
                    .params(file.communityCode(), file.text())
                    .update();
        }
    }

    private List<FileKey> due() {
        return database
                .sql("SELECT file FROM archive.removals ORDER BY community_code, file LIMIT ?")
                .param(AT_ONCE)
                .query((row, number) -> FileKey.of(row.getString("file")))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }
}
