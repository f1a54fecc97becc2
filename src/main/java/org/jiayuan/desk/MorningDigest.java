package org.jiayuan.desk;

import java.time.Instant;
import java.time.LocalTime;
import org.jiayuan.platform.Job;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Sends the digest at the time of day that {@code jiayuan.desk.digest-at} names; without it there is none. */
@Component
@ConditionalOnProperty("jiayuan.desk.digest-at")
class MorningDigest implements Job {

    private final SendDigest send;
    private final LocalTime at;

    MorningDigest(SendDigest send, @Value("${jiayuan.desk.digest-at}") String at) {
        this.send = send;
        this.at = LocalTime.parse(at);
    }

    @Override
    public String name() {
        return "desk.digest";
    }

    @Override
    public LocalTime daily() {
        return at;
    }

    @Override
    public void run(Instant now) {
        send.of(now);
    }
}
