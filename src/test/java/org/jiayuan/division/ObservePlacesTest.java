package org.jiayuan.division;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jiayuan.Clause;
import org.jiayuan.JiayuanTest;
import org.jiayuan.observation.Finding.Result;
import org.jiayuan.observation.Thresholds;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@JiayuanTest
class ObservePlacesTest {

    private static final Instant NOW = Instant.parse("2026-11-20T01:00:00Z");

    @Autowired
    ObservePlaces places;

    @Autowired
    ObserveCells cells;

    @Autowired
    Divisions divisions;

    @Autowired
    Facilities facilities;

    @Autowired
    Places map;

    private List<String> codes() {
        return divisions.communities().stream().map(Division::code).toList();
    }

    @Test
    @Clause(value = "9.2.7", part = true)
    void a_map_with_places_whose_point_is_known_is_met() {
        for (var finding : places.of(codes(), Thresholds.USUAL, NOW)) {
            var all = facilities.of(finding.community());
            long guessed = all.stream().filter(Facility::approximate).count();
            assertThat(finding.numbers()).containsExactly((long) all.size(), guessed, 1L);
            assertThat(finding.result()).isEqualTo(all.size() > guessed ? Result.MET : Result.NOT_MET);
        }
        var none = places.of(codes(), new Thresholds(Map.of("division.point.places.fewest", 1000)), NOW);
        assertThat(none).allSatisfy(finding -> assertThat(finding.result()).isEqualTo(Result.NOT_MET));
    }

    @Test
    @Clause(value = "9.1.4", part = true)
    void a_community_without_cells_has_no_data() {
        var somewhere = new java.util.ArrayList<>(codes());
        somewhere.add("990101001001");
        for (var finding : cells.of(somewhere, Thresholds.USUAL, NOW)) {
            var there = map.cells(finding.community());
            assertThat(finding.numbers().getFirst()).isEqualTo(there.size());
            assertThat(finding.result()).isEqualTo(there.isEmpty() ? Result.DATA_MISSING : Result.MET);
        }
    }
}
