package org.jiayuan.council.meeting;

import org.jiayuan.council.DebateTopic;
import org.jiayuan.council.FindTopics;
import org.jiayuan.council.TopicState;
import org.jiayuan.council.meeting.Meeting.Item;
import org.jiayuan.shared.Act;
import org.springframework.stereotype.Component;

/** Lets a topic follow what the meeting does with the point of the agenda that came from it. */
@Component
class FollowTopics {

    private final FindTopics topics;
    private final DebateTopic debate;

    FollowTopics(FindTopics topics, DebateTopic debate) {
        this.topics = topics;
        this.debate = debate;
    }

    /** The meeting has come to that point. */
    void begin(Meeting meeting, Item item, Act act) {
        with(meeting, item, TopicState.SCHEDULED, id -> debate.begin(id, act));
    }

    /** A vote was taken on it. */
    void decide(Meeting meeting, Vote vote, Act act) {
        var motion = meeting.motion(vote.motion());
        var item = meeting.agenda().get(motion.item() - 1);
        switch (motion.kind()) {
            case MAIN -> end(meeting, item, vote.passed() ? TopicState.PASSED : TopicState.FAILED, act);
            case POSTPONE -> {
                if (vote.passed()) {
                    end(meeting, item, TopicState.POSTPONED, act);
                }
            }
            case REFER -> {
                if (vote.passed()) {
                    end(meeting, item, TopicState.REFERRED, act);
                }
            }
            case AMENDMENT, END_DEBATE -> {}
        }
    }

    /** The meeting is over: what it did not decide waits for another. */
    void leave(Meeting meeting, Act act) {
        for (var item : meeting.agenda()) {
            with(meeting, item, TopicState.SCHEDULED, id -> debate.end(id, TopicState.POSTPONED, null, act));
            end(meeting, item, TopicState.POSTPONED, act);
        }
    }

    private void end(Meeting meeting, Item item, TopicState outcome, Act act) {
        with(meeting, item, TopicState.DEBATED, id -> debate.end(id, outcome, null, act));
    }

    private void with(
            Meeting meeting,
            Item item,
            TopicState wanted,
            java.util.function.Consumer<org.jiayuan.council.Topic.TopicId> doing) {
        var reference = item.topic();
        if (reference == null || !reference.matches("\\d{4}-\\d{1,9}")) {
            return;
        }
        topics.by(FindTopics.id(meeting.id().communityCode(), reference))
                .filter(topic -> topic.state() == wanted)
                .ifPresent(topic -> doing.accept(topic.id()));
    }
}
