package org.jiayuan.council;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** When a member leaves, the topics about which she asks residents go to whoever takes over. */
@Component
class HandOverTopics {

    private final Topics topics;

    HandOverTopics(Topics topics) {
        this.topics = topics;
    }

    @EventListener
    void on(SeatVacated left) {
        topics.keptBy(left.community(), left.seat()).forEach(topic -> {
            topic.handOver(left.handedTo());
            topics.save(topic);
        });
    }
}
