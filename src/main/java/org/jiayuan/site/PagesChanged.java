package org.jiayuan.site;

import java.time.Instant;
import org.jiayuan.platform.Rows;
import org.jiayuan.platform.Signals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Raises the generation of a community's pages, in the transaction that changed what they show. */
@Service
public class PagesChanged {

    private final JdbcClient database;
    private final Signals signals;

    PagesChanged(JdbcClient database, Signals signals) {
        this.database = database;
        this.signals = signals;
    }

    /** @param code of the community, or of the district for its home alone */
    @Transactional
    public void of(String code, Instant at) {
        database.sql("""
                        INSERT INTO site.generations (community_code, generation, raised_at) VALUES (?, 1, ?)
                        ON CONFLICT (community_code) DO UPDATE
                        SET generation = site.generations.generation + 1, raised_at = excluded.raised_at
                        """).params(code, Rows.at(at)).update();
        signals.raise(Generations.SIGNAL, code);
    }
}
