package org.jiayuan.appeal;

import java.time.Instant;
import java.util.Optional;
import org.jiayuan.matter.Matter.MatterId;
import org.jiayuan.platform.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which matter a link opens. */
@Component
public class Links {

    private final JdbcClient database;

    Links(JdbcClient database) {
        this.database = database;
    }

    /** The matter it opens; nothing if there is no such link. */
    public Optional<MatterId> find(Link link) {
        return database.sql("SELECT year, number FROM appeal.links WHERE community_code = ? AND hash = ?")
                .params(link.community(), link.hash())
                .query((row, number) -> new MatterId(link.community(), row.getInt("year"), row.getInt("number")))
                .optional();
    }

    void add(Link link, MatterId id, Instant at) {
        database.sql("INSERT INTO appeal.links (community_code, hash, year, number, made_at) VALUES (?, ?, ?, ?, ?)")
                .params(link.community(), link.hash(), id.year(), id.number(), Rows.at(at))
                .update();
    }
}
