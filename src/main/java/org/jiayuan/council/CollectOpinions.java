package org.jiayuan.council;

import java.time.LocalDate;
import java.util.UUID;
import org.jiayuan.council.Topic.TopicId;
import org.jiayuan.shared.Act;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The secretary asks residents about a topic until a day; a member may be the one who goes and asks. */
@Service
public class CollectOpinions {

    private final TopicLog log;
    private final Secretary secretary;
    private final Members members;

    CollectOpinions(TopicLog log, Secretary secretary, Members members) {
        this.log = log;
        this.secretary = secretary;
        this.members = members;
    }

    /**
     * Asks.
     *
     * @param until the last day
     * @param keeper the seat of the member who asks residents; null if nobody in particular does
     * @throws CouncilIsWrong if the day is not to come
     */
    @Transactional
    public void until(TopicId id, LocalDate until, @Nullable UUID keeper, Act act) {
        secretary.require(act, id.communityCode());
        if (keeper != null) {
            members.get(id.communityCode(), keeper);
        }
        var topic = log.get(id);
        topic.collect(act.day(), until, keeper);
        log.write(topic, "collect", null, act);
    }
}
