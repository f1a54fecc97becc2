package org.jiayuan.council;

import org.jiayuan.audit.ReadPersonalData;
import org.jiayuan.audit.Reading;
import org.jiayuan.shared.Act;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens what a proposer wrote herself, for the secretary and, where she appeals, the supervision committee. */
@Service
public class ReadTopic {

    private final ReadPersonalData read;

    ReadTopic(ReadPersonalData read) {
        this.read = read;
    }

    /**
     * What she wrote.
     *
     * @param topic with its title and what it asks for
     * @param appeal what she asked the committee; null if nothing
     */
    public record Said(String topic, @Nullable String appeal) {}

    /** Opens it; whether somebody may read it is the caller's to know. */
    @Transactional
    public Said of(Topic topic, Act act) {
        var opened = read.of(
                act, Reading.handling(topic.id().communityCode(), topic.id().object(), topic.proposer(), "topic"));
        return new Said(
                opened.text(ProposeTopic.ORIGINAL, topic.original),
                topic.appeal == null ? null : opened.text(AppealScreening.WORDS, topic.appeal));
    }
}
