package org.jiayuan.council;

import org.jiayuan.council.Topic.TopicId;
import org.jiayuan.platform.Vault;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A proposer who was refused asks the supervision committee, once; it answers with a reason. */
@Service
public class AppealScreening {

    static final String WORDS = "council.topic-appeal";
    private static final int LONGEST = 1000;

    private final TopicLog log;
    private final Secretary secretary;
    private final Vault vault;

    AppealScreening(TopicLog log, Secretary secretary, Vault vault) {
        this.log = log;
        this.secretary = secretary;
        this.vault = vault;
    }

    /**
     * She asks.
     *
     * @throws NotFound if it is not her topic
     * @throws CouncilIsWrong if it was not refused, or she has asked already
     */
    @Transactional
    public void with(TopicId id, String words, Act act) {
        var topic = log.get(id);
        var account = act.by().account();
        if (account == null || !account.equals(topic.proposer())) {
            throw new NotFound();
        }
        topic.appeal(vault.seal(WORDS, Texts.words("words", words, LONGEST)), act.at());
        log.write(topic, "appeal", null, act);
    }

    /**
     * The committee answers; if she is right, the topic is taken.
     *
     * @throws NotFound if the actor does not speak for it
     */
    @Transactional
    public void answer(TopicId id, boolean upheld, String answer, Act act) {
        if (!secretary.supervises(act.by(), id.communityCode())) {
            throw new NotFound();
        }
        var topic = log.get(id);
        topic.answerAppeal(upheld, answer);
        log.write(topic, "answer-appeal", topic.appealAnswer(), act);
    }
}
