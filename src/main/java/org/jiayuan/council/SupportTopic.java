package org.jiayuan.council;

import org.jiayuan.council.Topic.TopicId;
import org.jiayuan.platform.Rows;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.NotFound;
import org.jiayuan.site.PagesChanged;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody with an account supports a topic that is not decided yet, or does no longer. */
@Service
public class SupportTopic {

    private final TopicLog log;
    private final JdbcClient database;
    private final PagesChanged pages;

    SupportTopic(TopicLog log, JdbcClient database, PagesChanged pages) {
        this.log = log;
        this.database = database;
        this.pages = pages;
    }

    /**
     * She supports it; a second time changes nothing.
     *
     * @throws NotFound if it is not open to everybody, or she has no account
     * @throws CouncilIsWrong if it is decided
     */
    @Transactional
    public void of(TopicId id, Act act) {
        check(id, act);
        int added = database.sql("""
                        INSERT INTO council.supports (community_code, year, number, account_id, at)
                        VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                        """)
                .params(id.communityCode(), id.year(), id.number(), account(act), Rows.at(act.at()))
                .update();
        changed(added, id, act);
    }

    /** She takes it back. */
    @Transactional
    public void takeBack(TopicId id, Act act) {
        check(id, act);
        int taken = database.sql("""
                        DELETE FROM council.supports
                        WHERE community_code = ? AND year = ? AND number = ? AND account_id = ?
                        """)
                .params(id.communityCode(), id.year(), id.number(), account(act))
                .update();
        changed(taken, id, act);
    }

    private void check(TopicId id, Act act) {
        var topic = log.get(id);
        account(act);
        if (!topic.state().open()) {
            throw new NotFound();
        }
        if (!topic.state().pending()) {
            throw new CouncilIsWrong("", "topic-decided");
        }
    }

    private void changed(int rows, TopicId id, Act act) {
        if (rows > 0) {
            pages.of(id.communityCode(), act.at());
        }
    }

    private static java.util.UUID account(Act act) {
        var account = act.by().account();
        if (account == null) {
            throw new NotFound();
        }
        return account;
    }
}
