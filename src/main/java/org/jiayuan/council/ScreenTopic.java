package org.jiayuan.council;

import org.jiayuan.council.Topic.TopicId;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The secretary looks at a proposed topic, and takes it or says why not. */
@Service
public class ScreenTopic {

    private final TopicLog log;
    private final Secretary secretary;

    ScreenTopic(TopicLog log, Secretary secretary) {
        this.log = log;
        this.secretary = secretary;
    }

    private Topic get(TopicId id, Act act) {
        secretary.require(act, id.communityCode());
        return log.get(id);
    }

    /** She takes it; from now on everybody sees it. */
    @Transactional
    public void accept(TopicId id, Act act) {
        var topic = get(id, act);
        topic.accept();
        log.write(topic, "accept", null, act);
    }

    /** She sends it back, with a reason that the proposer sees. */
    @Transactional
    public void giveBack(TopicId id, String because, Act act) {
        var topic = get(id, act);
        topic.giveBack(because);
        log.write(topic, "return", topic.screenedBecause(), act);
    }

    /**
     * It is taken into another one that is about the same.
     *
     * @throws NotFound if there is no other
     * @throws CouncilIsWrong if the other is not open, or there is no reason
     */
    @Transactional
    public void merge(TopicId id, TopicId into, String because, Act act) {
        var topic = get(id, act);
        topic.merge(log.get(into), because);
        log.write(topic, "merge", topic.screenedBecause(), act);
    }

    /** It belongs elsewhere. */
    @Transactional
    public void redirect(TopicId id, Elsewhere where, String because, Act act) {
        var topic = get(id, act);
        topic.redirect(where, because);
        log.write(topic, "redirect", topic.screenedBecause(), act);
    }
}
