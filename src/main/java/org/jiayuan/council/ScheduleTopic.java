package org.jiayuan.council;

import org.jiayuan.council.Topic.TopicId;
import org.jiayuan.shared.Act;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A topic comes onto the agenda of a meeting. Whether there is such a meeting is the caller's to know. */
@Service
public class ScheduleTopic {

    private final TopicLog log;

    ScheduleTopic(TopicLog log) {
        this.log = log;
    }

    /**
     * Puts it there.
     *
     * @param meeting the meeting's reference
     * @throws CouncilIsWrong if it is not accepted, or decided already
     */
    @Transactional
    public void on(TopicId id, String meeting, Act act) {
        var topic = log.get(id);
        topic.schedule(meeting);
        log.write(topic, "schedule", null, act);
    }
}
