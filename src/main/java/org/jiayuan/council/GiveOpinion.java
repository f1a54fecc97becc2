package org.jiayuan.council;

import java.sql.Types;
import org.jiayuan.council.Topic.TopicId;
import org.jiayuan.platform.Rows;
import org.jiayuan.platform.Vault;
import org.jiayuan.redaction.Known;
import org.jiayuan.redaction.Redact;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.NotFound;
import org.jiayuan.shared.Uuid7;
import org.jiayuan.site.PagesChanged;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A resident says what she thinks of a topic; saying it again replaces what she said before. */
@Service
public class GiveOpinion {

    static final String WORDS = "council.opinion";
    private static final int LONGEST = 500;

    private final TopicLog log;
    private final JdbcClient database;
    private final Redact redact;
    private final Vault vault;
    private final PagesChanged pages;

    GiveOpinion(TopicLog log, JdbcClient database, Redact redact, Vault vault, PagesChanged pages) {
        this.log = log;
        this.database = database;
        this.redact = redact;
        this.vault = vault;
        this.pages = pages;
    }

    /**
     * She says it.
     *
     * @param words why; null or empty if she does not say
     * @throws NotFound if the topic is not open to everybody, or she has no account
     * @throws CouncilIsWrong if it is decided, or the words are too long
     */
    @Transactional
    public void of(TopicId id, Opinions.Stance stance, @Nullable String words, Act act) {
        var topic = log.get(id);
        var account = act.by().account();
        if (account == null || !topic.state().open()) {
            throw new NotFound();
        }
        if (!topic.state().pending()) {
            throw new CouncilIsWrong("stance", "topic-decided");
        }
        var said = Texts.wordsOrNull("words", words, LONGEST);
        database.sql("""
                        INSERT INTO council.opinions
                            (community_code, year, number, id, account_id, stance, words, shown_words, at)
                        VALUES (:community, :year, :number, :id, :account, :stance, :words, :shown, :at)
                        ON CONFLICT (community_code, year, number, account_id) DO UPDATE
                        SET stance = excluded.stance, words = excluded.words, shown_words = excluded.shown_words,
                            at = excluded.at
                        """)
                .param("community", id.communityCode())
                .param("year", id.year())
                .param("number", id.number())
                .param("id", Uuid7.at(act.at()))
                .param("account", account)
                .param("stance", stance.name())
                .param("words", said == null ? null : vault.seal(WORDS, said).bytes(), Types.BINARY)
                .param(
                        "shown",
                        said == null ? null : redact.of(said, Known.nothing()).text(),
                        Types.VARCHAR)
                .param("at", Rows.at(act.at()))
                .update();
        pages.of(id.communityCode(), act.at());
    }
}
