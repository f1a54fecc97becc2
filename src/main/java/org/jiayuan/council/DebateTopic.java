package org.jiayuan.council;

import org.jiayuan.council.Topic.TopicId;
import org.jiayuan.shared.Act;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A meeting takes up a topic and comes to an end with it. Whether the meeting may is the caller's to know. */
@Service
public class DebateTopic {

    private final TopicLog log;

    DebateTopic(TopicLog log) {
        this.log = log;
    }

    /** The meeting takes it up. */
    @Transactional
    public void begin(TopicId id, Act act) {
        var topic = log.get(id);
        topic.debate();
        log.write(topic, "debate", null, act);
    }

    /**
     * The meeting is through with it; one that was never taken up can only be postponed.
     *
     * @param outcome passed, failed, postponed or referred
     * @param because a sentence for everybody; null if there is nothing to say
     * @throws CouncilIsWrong if it does not follow from where it stands
     */
    @Transactional
    public void end(TopicId id, TopicState outcome, @Nullable String because, Act act) {
        var topic = log.get(id);
        topic.end(outcome, because);
        log.write(topic, "decide", topic.outcomeBecause(), act);
    }

    /** What follows from it is done: it goes into the archive. */
    @Transactional
    public void archive(TopicId id, Act act) {
        var topic = log.get(id);
        topic.archive();
        log.write(topic, "archive", null, act);
    }
}
