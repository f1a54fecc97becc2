package org.jiayuan.privacy;

import java.time.Instant;
import java.time.LocalTime;
import org.jiayuan.platform.Job;
import org.jiayuan.shared.Act;
import org.springframework.stereotype.Component;

/** Every night: what has become due is proposed. */
@Component
class ProposeDisposals implements Job {

    private final Disposals disposals;

    ProposeDisposals(Disposals disposals) {
        this.disposals = disposals;
    }

    @Override
    public String name() {
        return "privacy.propose-disposals";
    }

    @Override
    public LocalTime daily() {
        return LocalTime.of(2, 40);
    }

    @Override
    public void run(Instant now) {
        disposals.propose(Act.ofProgram(now));
    }
}
