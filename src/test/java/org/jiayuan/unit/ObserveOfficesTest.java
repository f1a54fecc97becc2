package org.jiayuan.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jiayuan.Clause;
import org.jiayuan.JiayuanTest;
import org.jiayuan.division.Division;
import org.jiayuan.division.Divisions;
import org.jiayuan.observation.Finding.Result;
import org.jiayuan.observation.Thresholds;
import org.jiayuan.shared.Shanghai;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@JiayuanTest
class ObserveOfficesTest {

    private static final Instant NOW = Instant.parse("2026-11-20T01:00:00Z");

    @Autowired
    ObserveOffices point;

    @Autowired
    Divisions divisions;

    @Autowired
    Units units;

    @Autowired
    JdbcClient database;

    /** How many work in an office; -1 if it is not entered. */
    private long members(String division, Unit.Kind kind) {
        return units.of(division, kind)
                .filter(unit -> !unit.from().isAfter(Shanghai.day(NOW)))
                .map(unit -> database.sql("""
                                SELECT count(*) FROM unit.members
                                WHERE unit_id = ? AND from_day <= ? AND (to_day IS NULL OR to_day >= ?)
                                """)
                        .params(unit.id(), Shanghai.day(NOW), Shanghai.day(NOW))
                        .query(Long.class)
                        .single())
                .orElse(-1L);
    }

    @Test
    @Clause(value = "9.1.2", part = true)
    void both_offices_have_people_or_it_is_not_met() {
        var codes = divisions.communities().stream().map(Division::code).toList();
        long district = members(divisions.home().code(), Unit.Kind.DISTRICT);
        for (var finding : point.of(codes, Thresholds.USUAL, NOW)) {
            long office = members(divisions.subDistrictOf(finding.community()).code(), Unit.Kind.SUB_DISTRICT);
            var expected = district < 0 || office < 0
                    ? Result.DATA_MISSING
                    : district > 0 && office > 0 ? Result.MET : Result.NOT_MET;
            assertThat(finding.result()).as(finding.community()).isEqualTo(expected);
        }
        assertThat(point.of(List.of("990101001001"), Thresholds.USUAL, NOW)
                        .getFirst()
                        .result())
                .isEqualTo(Result.DATA_MISSING);
    }
}
