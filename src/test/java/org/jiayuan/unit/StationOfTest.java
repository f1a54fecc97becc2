package org.jiayuan.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.jiayuan.JiayuanTest;
import org.jiayuan.calendar.OfficeHours;
import org.jiayuan.division.Division;
import org.jiayuan.division.Divisions;
import org.jiayuan.shared.Act;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Where appeals come in while a community has no station of its own. */
@JiayuanTest
class StationOfTest {

    private static final Act PROGRAM = Act.ofProgram(java.time.Instant.parse("2026-11-23T02:00:00Z"));

    @Autowired
    Units units;

    @Autowired
    OpenUnit open;

    @Autowired
    Divisions divisions;

    private UUID there(Unit.Kind kind, String division) {
        return units.of(division, kind).map(Unit::id).orElseGet(() -> {
            var id = UUID.randomUUID();
            open.as(
                    new Unit(
                            id,
                            kind,
                            null,
                            division,
                            "测试",
                            "Test",
                            null,
                            null,
                            null,
                            OfficeHours.usual(),
                            null,
                            LocalDate.of(2026, 1, 1),
                            null),
                    PROGRAM);
            return id;
        });
    }

    @Test
    void until_there_is_a_station_the_office_above_takes_it_in() {
        var lone = divisions.communities().stream()
                .map(Division::code)
                .filter(community -> !UnitScenes.TAKEN.contains(community))
                .filter(community -> units.of(community, Unit.Kind.STATION).isEmpty())
                .findFirst()
                .orElseThrow();
        var sub = divisions.subDistrictOf(lone);
        var district = there(Unit.Kind.DISTRICT, divisions.home().code());
        if (units.of(sub.code(), Unit.Kind.SUB_DISTRICT).isEmpty()) {
            assertThat(units.stationOf(lone).id()).isEqualTo(district);
        }
        var office = there(Unit.Kind.SUB_DISTRICT, sub.code());
        assertThat(units.stationOf(lone).id()).isEqualTo(office);
        var station = there(Unit.Kind.STATION, lone);
        assertThat(units.stationOf(lone).id()).isEqualTo(station);
    }
}
