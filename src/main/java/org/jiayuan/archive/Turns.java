package org.jiayuan.archive;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets those who add to one owner count and add one after the other, so that none is counted too few. */
@Component
class Turns {

    private final JdbcClient database;

    Turns(JdbcClient database) {
        this.database = database;
    }

    /** Waits for its turn, and has it until the running transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void take(String community, String owner) {
        database.sql("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("archive/" + community + "/" + owner)
                .query((row, number) -> owner)
                .list();
    }
}
