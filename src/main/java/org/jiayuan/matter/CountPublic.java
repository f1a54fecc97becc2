package org.jiayuan.matter;

import org.springframework.data.relational.core.mapping.event.AfterConvertCallback;
import org.springframework.data.relational.core.mapping.event.AfterSaveCallback;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps how many public matters a community has, and how many of them wait for an answer, in the transaction that saves
 * one of them: a list then costs the same whatever its community's history.
 */
@Component
class CountPublic implements AfterConvertCallback<Matter>, AfterSaveCallback<Matter> {

    private final JdbcClient database;

    CountPublic(@org.springframework.context.annotation.Lazy JdbcClient database) {
        this.database = database;
    }

    /** As what a matter is counted. */
    enum Counted {
        NOT,
        WAITING,
        ANSWERED;

        static Counted of(Matter matter) {
            if (!matter.listed() || !matter.released()) {
                return NOT;
            }
            return matter.state().open() && matter.state() != State.REPLIED ? WAITING : ANSWERED;
        }
    }

    @Override
    public Matter onAfterConvert(Matter matter) {
        matter.counted = Counted.of(matter);
        return matter;
    }

    @Override
    public Matter onAfterSave(Matter matter) {
        var now = Counted.of(matter);
        int waiting = one(now == Counted.WAITING) - one(matter.counted == Counted.WAITING);
        int all = one(now != Counted.NOT) - one(matter.counted != Counted.NOT);
        if (waiting != 0 || all != 0) {
            database.sql("""
                            INSERT INTO matter.public_counts (community_code, waiting, everything) VALUES (?, ?, ?)
                            ON CONFLICT (community_code) DO UPDATE
                            SET waiting = matter.public_counts.waiting + excluded.waiting,
                                everything = matter.public_counts.everything + excluded.everything
                            """).params(matter.id().communityCode(), waiting, all).update();
        }
        matter.counted = now;
        return matter;
    }

    private static int one(boolean counts) {
        return counts ? 1 : 0;
    }
}
