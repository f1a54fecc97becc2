package org.jiayuan.observation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The usual point: few statements bring what the records say of each community, and each is judged by itself.
 *
 * @param <R> what the records say of a community
 */
public abstract class CommunityPoint<R> implements ObservationPoint {

    private final String clause;
    private final String name;
    private final List<Threshold> thresholds;

    protected CommunityPoint(String clause, String name, Threshold... thresholds) {
        this.clause = clause;
        this.name = name;
        this.thresholds = List.of(thresholds);
    }

    /** What the records say, by community; one of which they say nothing is left out. */
    protected abstract Map<String, R> look(Asked asked);

    /** What that means. */
    protected abstract Finding judge(String community, @Nullable R said, Asked asked);

    @Override
    public String clause() {
        return clause;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Threshold> thresholds() {
        return thresholds;
    }

    @Override
    public List<Finding> of(List<String> communities, Thresholds amounts, Instant now) {
        var asked = new Asked(communities, amounts, now);
        var said = look(asked);
        return communities.stream()
                .map(community -> judge(community, said.get(community), asked))
                .toList();
    }
}
