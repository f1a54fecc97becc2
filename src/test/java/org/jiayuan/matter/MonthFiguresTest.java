package org.jiayuan.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiayuan.calendar.CalendarScenes.at;

import java.time.Instant;
import java.util.List;
import org.jiayuan.JiayuanTest;
import org.jiayuan.matter.MatterScenes.Story;
import org.jiayuan.matter.MonthFigures.Month;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@JiayuanTest
@Transactional
class MonthFiguresTest {

    private static final Instant NOW = at("2026-11-25T12:00");

    @Autowired
    MonthFigures figures;

    @Autowired
    Matters matters;

    private Month of(String community) {
        return figures.of(List.of(community), NOW);
    }

    @Test
    void without_any_there_is_no_figure_rather_than_a_pass() {
        var month = of("440305009901");
        assertThat(month.received()).isZero();
        assertThat(month.inTimePercent()).isNull();
        assertThat(month.solvedPercent()).isNull();
    }

    @Test
    void what_is_late_and_still_owed_counts_as_not_in_time() {
        matters.save(Story.aStreetlight("2026-11-02T09:00").matter);
        var month = of(MatterScenes.AZURE_COAST);
        assertThat(month.received()).isEqualTo(1);
        assertThat(month.due()).isEqualTo(1);
        assertThat(month.inTimePercent()).isZero();
    }

    @Test
    void what_is_not_due_yet_does_not_count() {
        matters.save(Story.aStreetlight("2026-11-25T09:00").matter);
        var month = of(MatterScenes.AZURE_COAST);
        assertThat(month.received()).isEqualTo(1);
        assertThat(month.inTimePercent()).isNull();
    }

    @Test
    void percentages_are_rounded_down_so_that_only_all_are_a_hundred() {
        var month = new Month(NOW.atZone(org.jiayuan.shared.Shanghai.ZONE).toLocalDate(), NOW, 300, 200, 199, 3, 2);
        assertThat(month.inTimePercent()).isEqualTo(99);
        assertThat(month.solvedPercent()).isEqualTo(66);
    }
}
