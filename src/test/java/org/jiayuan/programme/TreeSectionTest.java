package org.jiayuan.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jiayuan.JiayuanTest;
import org.jiayuan.observation.Finding;
import org.jiayuan.observation.Finding.Result;
import org.jiayuan.observation.ObservationPoint;
import org.jiayuan.observation.Threshold;
import org.jiayuan.observation.Thresholds;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A tree that looks another way has the community's pages made anew. */
@JiayuanTest
class TreeSectionTest {

    private static final String COMMUNITY = "990104001001";
    private static final Instant MORNING = Instant.parse("2026-11-20T01:00:00Z");

    @Autowired
    Trees trees;

    @Autowired
    ThresholdBook thresholds;

    @Autowired
    Standings standings;

    @Autowired
    GrowTrees grow;

    @Autowired
    JdbcClient database;

    private final AtomicReference<Result> says = new AtomicReference<>(Result.NOT_MET);

    private final class Says implements ObservationPoint {
        @Override
        public String clause() {
            return "3.1.1";
        }

        @Override
        public String name() {
            return "test.point.says";
        }

        @Override
        public List<Threshold> thresholds() {
            return List.of();
        }

        @Override
        public List<Finding> of(List<String> communities, Thresholds amounts, Instant now) {
            return communities.stream()
                    .map(code -> new Finding(code, says.get(), List.of(), now, null, null))
                    .toList();
        }
    }

    private long generation() {
        return database.sql("SELECT coalesce(sum(generation), 0) FROM site.generations WHERE community_code = ?")
                .param(COMMUNITY)
                .query(Long.class)
                .single();
    }

    @Test
    void the_pages_are_made_anew_when_the_tree_looks_another_way_and_only_then() {
        var compute = new ComputeFindings(List.of(new Says()), thresholds, standings, grow, database);
        assertThat(trees.find(COMMUNITY)).isEmpty();

        compute.of(List.of(COMMUNITY), MORNING);
        assertThat(trees.find(COMMUNITY).orElseThrow().halfLeaves()).isZero();
        long bare = generation();

        compute.of(List.of(COMMUNITY), MORNING.plusSeconds(60));
        assertThat(generation()).isEqualTo(bare);

        says.set(Result.MET);
        compute.of(List.of(COMMUNITY), MORNING.plusSeconds(120));
        assertThat(trees.find(COMMUNITY).orElseThrow().halfLeaves()).isOne();
        assertThat(generation()).isEqualTo(bare + 1);
    }
}
