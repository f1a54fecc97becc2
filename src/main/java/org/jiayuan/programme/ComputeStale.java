package org.jiayuan.programme;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jiayuan.observation.ObservationStale;
import org.jiayuan.platform.Job;
import org.jiayuan.programme.StaleCommunities.Noted;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;

/**
 * Computes anew what has changed: an event notes the community, and a minute later at most all that were noted are
 * computed together, however often each was.
 */
@Service
class ComputeStale implements Job {

    private static final int AT_ONCE = 200;

    private final StaleCommunities stale;
    private final ComputeFindings compute;
    private final ComputeEverything everything;
    private final Trees trees;

    ComputeStale(StaleCommunities stale, ComputeFindings compute, ComputeEverything everything, Trees trees) {
        this.stale = stale;
        this.compute = compute;
        this.everything = everything;
        this.trees = trees;
    }

    @ApplicationModuleListener
    void on(ObservationStale changed) {
        stale.note(changed.community(), changed.at());
    }

    @Override
    public String name() {
        return "programme.stale";
    }

    @Override
    public void run(Instant now) {
        if (trees.none()) {
            everything.run(now);
        }
        List<Noted> noted;
        do {
            noted = stale.first(AT_ONCE);
            noted.stream()
                    .map(Noted::community)
                    .collect(Collectors.groupingBy(GrowTrees::subDistrict))
                    .values()
                    .forEach(communities -> compute.of(communities, now));
            noted.forEach(stale::done);
        } while (noted.size() == AT_ONCE);
    }
}
