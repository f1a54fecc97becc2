package org.jiayuan.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jiayuan.Clause;
import org.jiayuan.JiayuanTest;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Actor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@JiayuanTest
class ThresholdBookTest {

    private static final Act TODAY =
            new Act(new Actor.Person(UUID.randomUUID(), List.of()), Instant.parse("2026-11-20T01:00:00Z"));

    @Autowired
    ThresholdBook book;

    @Test
    @Clause(value = "0.2", part = true)
    void an_amount_counts_from_its_day_and_has_its_source() {
        var one = book.all().stream()
                .map(ThresholdBook.OfClause::threshold)
                .filter(threshold -> threshold.name().equals("site.point.fresh.days"))
                .findFirst()
                .orElseThrow();
        book.enter(new ThresholdBook.Row(one.name(), LocalDate.of(2099, 1, 1), 3, "区里的通知"), TODAY);
        assertThat(book.on(LocalDate.of(2098, 12, 31)).of(one)).isEqualTo(one.amount());
        assertThat(book.on(LocalDate.of(2099, 1, 1)).of(one)).isEqualTo(3);
        assertThat(book.rows()).anyMatch(row -> row.source().equals("区里的通知"));
    }

    @Test
    void what_cannot_be_is_refused_beside_its_field() {
        assertThatThrownBy(() -> book.enter(new ThresholdBook.Row("no.such", LocalDate.of(2099, 1, 1), 3, "x"), TODAY))
                .isInstanceOfSatisfying(
                        ProgrammeFieldIsWrong.class,
                        wrong -> assertThat(wrong.field()).isEqualTo("name"));
        assertThatThrownBy(() -> book.enter(
                        new ThresholdBook.Row("site.point.fresh.days", LocalDate.of(2099, 1, 1), -1, "x"), TODAY))
                .isInstanceOfSatisfying(
                        ProgrammeFieldIsWrong.class,
                        wrong -> assertThat(wrong.field()).isEqualTo("amount"));
        assertThatThrownBy(() -> book.enter(
                        new ThresholdBook.Row("site.point.fresh.days", LocalDate.of(2026, 11, 19), 3, "x"), TODAY))
                .isInstanceOfSatisfying(
                        ProgrammeFieldIsWrong.class,
                        wrong -> assertThat(wrong.field()).isEqualTo("from"));
    }
}
