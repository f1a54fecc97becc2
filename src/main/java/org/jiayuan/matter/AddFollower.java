package org.jiayuan.matter;

import org.jiayuan.matter.Matter.MatterId;
import org.jiayuan.platform.Rows;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds a neighbour to those who follow a matter, once. */
@Service
public class AddFollower {

    private final JdbcClient database;
    private final MakeMove make;

    AddFollower(JdbcClient database, MakeMove make) {
        this.database = database;
        this.make = make;
    }

    /**
     * Adds her.
     *
     * @param follower {@code account:<uuid>}, or another word for the same person each time
     * @param language in which she reads, as a tag like {@code en}
     * @return whether she is new
     * @throws org.jiayuan.shared.RuleBroken if it is closed already
     * @throws NotFound if there is none
     */
    @Transactional
    public boolean to(MatterId id, String follower, String language, Act act) {
        int added = database.sql("""
                        INSERT INTO matter.followers (community_code, year, number, follower, language, at)
                        SELECT community_code, year, number, :follower, :language, :at FROM matter.matters
                        WHERE community_code = :community AND year = :year AND number = :number
                        ON CONFLICT DO NOTHING
                        """)
                .param("follower", follower)
                .param("language", language)
                .param("at", Rows.at(act.at()))
                .param("community", id.communityCode())
                .param("year", id.year())
                .param("number", id.number())
                .update();
        if (added == 0 && !known(id)) {
            throw new NotFound();
        }
        if (added == 1) {
            make.byAnyone(id, act, new Reporting.Follow());
        }
        return added == 1;
    }

    /** Whether somebody who may be written in several ways follows it already. */
    public boolean known(MatterId id, java.util.List<String> followers) {
        return database.sql("""
                        SELECT EXISTS (SELECT FROM matter.followers
                            WHERE community_code = ? AND year = ? AND number = ? AND follower = ANY (?))
                        """)
                .params(id.communityCode(), id.year(), id.number(), followers.toArray(String[]::new))
                .query(Boolean.class)
                .single();
    }

    private boolean known(MatterId id) {
        return database.sql("""
                        SELECT EXISTS (SELECT FROM matter.matters
                            WHERE community_code = ? AND year = ? AND number = ?)
                        """)
                .params(id.communityCode(), id.year(), id.number())
                .query(Boolean.class)
                .single();
    }

    /** Adds her if it is still open; else nothing happens. */
    public void toIfOpen(MatterId id, String follower, String language, Act act) {
        try {
            to(id, follower, language, act);
        } catch (NotPossibleNow closed) {
            return;
        }
    }
}
