package org.jiayuan.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KindTest {

    private static Publication shown(Kind kind, LocalDate day, int days) {
        var publication = new Publication();
        publication.kind = kind;
        publication.body = "原文";
        publication.show(day, days);
        return publication;
    }

    @ParameterizedTest
    @CsvSource({
        "RESOLUTION, 2026-11-02, 15, 2026-11-17",
        "RESOLUTION, 2026-12-20, 15, 2027-01-04",
        "CONVENTION, 2024-02-20, 15, 2024-03-06",
        "CAPTAINS, 2026-11-02, 7, 2026-11-09",
        "MONEY, 2026-11-02, 30, 2026-12-02"
    })
    void the_days_count_from_the_day_after(Kind kind, LocalDate day, int days, LocalDate ends) {
        var publication = shown(kind, day, days);
        assertThat(publication.endsOn()).isEqualTo(ends);
        assertThat(publication.open(ends)).isTrue();
        assertThat(publication.open(ends.plusDays(1))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"RESOLUTION, 14", "CONVENTION, 14", "MONEY, 14", "SERVICES, 14", "CAPTAINS, 6", "OTHER, 366"})
    void fewer_days_than_its_kind_has_or_more_than_a_year_are_refused(Kind kind, int days) {
        assertThatExceptionOfType(PublicationIsWrong.class)
                .isThrownBy(() -> shown(kind, LocalDate.of(2026, 11, 2), days))
                .matches(broken -> broken.field().equals("days"));
    }

    @Test
    void nothing_is_taken_down_before_its_last_day_is_over() {
        var publication = shown(Kind.RESOLUTION, LocalDate.of(2026, 11, 2), 15);
        assertThatExceptionOfType(PublicationIsWrong.class)
                .isThrownBy(() -> publication.takeDown(LocalDate.of(2026, 11, 17)));
        publication.takeDown(LocalDate.of(2026, 11, 18));
        assertThat(publication.shown()).isFalse();
    }

    @Test
    void a_correction_makes_the_days_run_anew() {
        var publication = shown(Kind.RESOLUTION, LocalDate.of(2026, 11, 2), 20);
        publication.correct("改正后的文字", LocalDate.of(2026, 11, 12));
        assertThat(publication.endsOn()).isEqualTo(LocalDate.of(2026, 12, 2));
        assertThat(publication.body()).isEqualTo("改正后的文字");
    }

    @Test
    void names_stand_on_a_list_only_while_it_can_be_objected_to() {
        var list = shown(Kind.SUBSIDIES, LocalDate.of(2026, 11, 2), 7);
        assertThat(list.showsLines(LocalDate.of(2026, 11, 9))).isTrue();
        assertThat(list.showsLines(LocalDate.of(2026, 11, 10))).isFalse();
        assertThat(shown(Kind.MONEY, LocalDate.of(2026, 11, 2), 15).showsLines(LocalDate.of(2027, 1, 1)))
                .isTrue();
    }
}
