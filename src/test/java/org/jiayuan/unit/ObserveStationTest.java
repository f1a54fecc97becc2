package org.jiayuan.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jiayuan.Clause;
import org.jiayuan.JiayuanTest;
import org.jiayuan.calendar.OfficeHours;
import org.jiayuan.observation.Finding;
import org.jiayuan.observation.Finding.Result;
import org.jiayuan.observation.Thresholds;
import org.jiayuan.shared.Act;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@JiayuanTest
class ObserveStationTest {

    private static final String COMMUNITY = "440305008016";
    private static final Act OPENED = Act.ofProgram(Instant.parse("2026-01-05T01:00:00Z"));

    @Autowired
    ObserveStation point;

    @Autowired
    OpenUnit open;

    @Autowired
    Units units;

    private Finding on(String day) {
        return point.of(List.of(COMMUNITY), Thresholds.USUAL, Instant.parse(day + "T02:00:00Z"))
                .getFirst();
    }

    private void station(@Nullable String phone, @Nullable String address) {
        var id = units.of(COMMUNITY, Unit.Kind.STATION)
                .map(Unit::id)
                .orElse(UUID.fromString("0197a000-0000-7000-8000-00000000a001"));
        open.as(
                new Unit(
                        id,
                        Unit.Kind.STATION,
                        null,
                        COMMUNITY,
                        "桃源社区工作站",
                        "Taoyuan Station",
                        phone,
                        address,
                        null,
                        OfficeHours.usual(),
                        null,
                        LocalDate.of(2026, 1, 5),
                        null),
                OPENED);
    }

    @Test
    @Clause(value = "9.1.1", part = true)
    void a_station_with_a_number_and_an_address_is_met() {
        station("0755-26000000", null);
        assertThat(on("2026-02-02").result()).isEqualTo(Result.NOT_MET);
        assertThat(on("2026-02-02").numbers()).containsExactly(1L, 1L, 0L);
        station("0755-26000000", "桃源村 1 号");
        assertThat(on("2026-02-02").result()).isEqualTo(Result.MET);
    }

    @Test
    void before_there_is_a_station_there_are_no_data() {
        assertThat(on("2011-12-30").result()).isEqualTo(Result.DATA_MISSING);
    }
}
