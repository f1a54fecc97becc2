package org.jiayuan.council.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jiayuan.Clause;
import org.jiayuan.JiayuanTest;
import org.jiayuan.Proves;
import org.jiayuan.council.CouncilRows;
import org.jiayuan.observation.Finding;
import org.jiayuan.observation.Finding.Result;
import org.jiayuan.observation.ObservationPoint;
import org.jiayuan.observation.Thresholds;
import org.jiayuan.platform.Rows;
import org.jiayuan.shared.Shanghai;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the points say of meetings, resolutions and conventions, against hand-worked cases. */
@JiayuanTest
@Proves({ObserveShown.class, ObserveConventions.class, ObserveYearEnd.class, ObserveExtraordinary.class})
class ObserveResolutionsTest {

    private static final Instant NOW = Instant.parse("2026-11-20T04:00:00Z");

    @Autowired
    ObserveShown shown;

    @Autowired
    ObserveConventions conventions;

    @Autowired
    ObserveYearEnd yearEnd;

    @Autowired
    ObserveExtraordinary extraordinary;

    @Autowired
    @Qualifier("observeMonths") ObservationPoint months;

    @Autowired
    JdbcClient database;

    private static Finding ask(ObservationPoint point, String community) {
        return point.of(List.of(community), Thresholds.USUAL, NOW).getFirst();
    }

    private static Instant at(int year, int month, int day) {
        return Shanghai.startOf(LocalDate.of(year, month, day)).plusSeconds(15 * 3600);
    }

    private CouncilRows rows(String community) {
        return new CouncilRows(database, community);
    }

    private void council(String community, LocalDate setUp) {
        rows(community).council(setUp);
    }

    private void meeting(String community, int year, int number, String kind, String stage, Instant at) {
        rows(community).meeting(year, number, kind, stage, at);
    }

    private void resolution(String community, int number, Instant passed) {
        rows(community).resolution(number, passed, LocalDate.of(2026, 12, 1), null);
    }

    private void publication(String community, int number, int days) {
        var starts = LocalDate.of(2026, 10, 12);
        database.sql("""
                        INSERT INTO publication.publications (community_code, year, number, version, kind, title, body, entries,
                            place, unit_id, source, published_at, starts_on, ends_on)
                        VALUES (?, 2026, ?, 0, 'RESOLUTION', '路灯', '修路灯', '[]', '公告栏', ?, ?, ?, ?, ?)
                        """)
                .params(
                        community,
                        number,
                        UUID.randomUUID(),
                        "resolution/2026-" + number,
                        Rows.at(at(2026, 10, 12)),
                        starts,
                        starts.plusDays(days))
                .update();
    }

    @Test
    @Clause(value = "2.3.5", part = true)
    void a_resolution_shown_fifteen_days_is_shown_long_enough_and_one_of_fourteen_is_not() {
        var community = "990107001001";
        council(community, LocalDate.of(2025, 1, 6));
        meeting(community, 2026, 1, "MONTHLY", "CLOSED", at(2026, 10, 9));
        assertThat(ask(shown, community).result()).isEqualTo(Result.NOT_APPLICABLE);
        resolution(community, 1, at(2026, 10, 9));
        assertThat(ask(shown, community).result()).isEqualTo(Result.NOT_MET);
        publication(community, 1, 15);
        assertThat(ask(shown, community).result()).isEqualTo(Result.MET);
        resolution(community, 2, at(2026, 10, 10));
        publication(community, 2, 14);
        assertThat(ask(shown, community).numbers()).containsExactly(2L, 1L, 15L);
        assertThat(ask(shown, community).result()).isEqualTo(Result.NOT_MET);
    }

    @Test
    @Clause(value = "2.3.6", part = true)
    void a_convention_is_filed_and_none_that_touches_rights() {
        var community = "990107002001";
        council(community, LocalDate.of(2025, 1, 6));
        meeting(community, 2026, 1, "MONTHLY", "CLOSED", at(2026, 10, 9));
        assertThat(ask(conventions, community).result()).isEqualTo(Result.NOT_APPLICABLE);
        resolution(community, 1, at(2026, 10, 9));
        assertThat(ask(conventions, community).result()).isEqualTo(Result.NOT_MET);
        convention(community, 1, "RAISED", "{}", at(2026, 11, 2));
        assertThat(ask(conventions, community).numbers()).containsExactly(1L, 0L, 1L, 0L);
        assertThat(Objects.requireNonNull(ask(conventions, community).due()).day())
                .isEqualTo(LocalDate.of(2026, 11, 2).plusDays(RaiseConvention.DAYS_TO_FILE));
        convention(community, 2, "FILED", "{}", at(2026, 10, 12));
        assertThat(ask(conventions, community).result()).isEqualTo(Result.MET);
        convention(community, 3, "FILED", "{fine}", at(2026, 10, 13));
        assertThat(ask(conventions, community).result()).isEqualTo(Result.NOT_MET);
    }

    private void convention(String community, int version, String stage, String concerns, Instant raised) {
        database.sql("""
                        INSERT INTO council.conventions (community_code, version, year, number, title, text, stage, concerns,
                            raised_at, filed_at)
                        VALUES (:community, :version, 2026, 1, '公约', '夜里十点后小声', :stage, CAST(:concerns AS text[]),
                            :raised, CASE WHEN :stage = 'FILED' THEN CAST(:raised AS timestamptz) END)
                        """)
                .param("community", community)
                .param("version", version)
                .param("stage", stage)
                .param("concerns", concerns)
                .param("raised", Rows.at(raised))
                .update();
    }

    @Test
    @Clause(value = "2.3.1", part = true)
    void the_year_ends_with_a_meeting_between_november_and_january() {
        var community = "990107003001";
        assertThat(ask(yearEnd, community).result()).isEqualTo(Result.NOT_APPLICABLE);
        council(community, LocalDate.of(2025, 11, 30));
        assertThat(ask(yearEnd, community).result()).isEqualTo(Result.NOT_MET);
        assertThat(Objects.requireNonNull(ask(yearEnd, community).due()).day()).isEqualTo(LocalDate.of(2027, 1, 31));
        meeting(community, 2026, 1, "YEAR_END", "CLOSED", at(2026, 2, 1));
        meeting(community, 2026, 2, "YEAR_END", "ADJOURNED", at(2026, 1, 30));
        assertThat(ask(yearEnd, community).result()).isEqualTo(Result.NOT_MET);
        meeting(community, 2026, 3, "YEAR_END", "CLOSED", at(2026, 1, 31));
        assertThat(ask(yearEnd, community).numbers()).containsExactly(2025L, 1L);
        assertThat(ask(yearEnd, community).result()).isEqualTo(Result.MET);

        var young = "990107003002";
        council(young, LocalDate.of(2025, 12, 1));
        assertThat(ask(yearEnd, young).result()).isEqualTo(Result.NOT_APPLICABLE);
    }

    @Test
    @Clause("2.3.1")
    void monthly_extraordinary_and_year_end_meetings_are_each_looked_at() {
        var community = "990107005001";
        council(community, LocalDate.of(2025, 10, 6));
        for (int month = 1; month <= 10; month++) {
            meeting(community, 2026, month, "MONTHLY", "CLOSED", at(2026, month, 9));
        }
        meeting(community, 2025, 1, "MONTHLY", "CLOSED", at(2025, 11, 9));
        meeting(community, 2025, 2, "MONTHLY", "CLOSED", at(2025, 12, 9));
        meeting(community, 2025, 3, "YEAR_END", "CLOSED", at(2025, 12, 30));
        meeting(community, 2026, 11, "EXTRAORDINARY", "CLOSED", at(2026, 5, 20));
        assertThat(List.of(months, yearEnd, extraordinary))
                .allSatisfy(point -> assertThat(ask(point, community).result()).isEqualTo(Result.MET));
        changed(community, 3, "ADJOURNED");
        assertThat(ask(months, community).result()).isEqualTo(Result.NOT_MET);
        changed(community, 11, "ADJOURNED");
        assertThat(ask(extraordinary, community).result()).isEqualTo(Result.NOT_MET);
    }

    private void changed(String community, int number, String stage) {
        database.sql("UPDATE council.meetings SET stage = ? WHERE community_code = ? AND year = 2026 AND number = ?")
                .params(stage, community, number)
                .update();
    }

    @Test
    @Clause(value = "2.3.1", part = true)
    void an_extraordinary_meeting_that_was_called_is_held() {
        var community = "990107004001";
        council(community, LocalDate.of(2025, 1, 6));
        assertThat(ask(extraordinary, community).result()).isEqualTo(Result.NOT_APPLICABLE);
        meeting(community, 2026, 1, "EXTRAORDINARY", "CLOSED", at(2026, 3, 3));
        meeting(community, 2026, 2, "EXTRAORDINARY", "NOTIFIED", at(2026, 12, 3));
        assertThat(ask(extraordinary, community).result()).isEqualTo(Result.MET);
        meeting(community, 2026, 3, "EXTRAORDINARY", "ADJOURNED", at(2026, 4, 3));
        assertThat(ask(extraordinary, community).numbers()).containsExactly(2L, 1L);
        assertThat(ask(extraordinary, community).result()).isEqualTo(Result.NOT_MET);
    }
}
