package org.jiayuan.council;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jiayuan.Clause;
import org.jiayuan.JiayuanTest;
import org.jiayuan.observation.Finding;
import org.jiayuan.observation.Finding.Result;
import org.jiayuan.observation.ObservationPoint;
import org.jiayuan.observation.Thresholds;
import org.jiayuan.platform.Rows;
import org.jiayuan.platform.Vault;
import org.jiayuan.shared.Shanghai;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the points say of councils, against plain Java over the same records. */
@JiayuanTest
class ObserveMonthsTest {

    private static final Instant NOW = Instant.parse("2026-11-20T04:00:00Z");

    @Autowired
    Vault vault;

    @Autowired
    ObserveMonths months;

    @Autowired
    ObserveKinds kinds;

    @Autowired
    ObserveFollowUps followUps;

    @Autowired
    ObserveTerm term;

    @Autowired
    ObserveSeats seats;

    @Autowired
    JdbcClient database;

    private CouncilRows rows(String community) {
        return new CouncilRows(database, community);
    }

    private void council(String community, LocalDate setUp) {
        rows(community).council(setUp);
        rows(community).term(setUp, setUp.plusYears(3));
    }

    private void meeting(String community, int number, String kind, String stage, Instant at) {
        rows(community).meeting(2026, number, kind, stage, at);
    }

    private static Finding ask(ObservationPoint point, String community) {
        return point.of(List.of(community), Thresholds.USUAL, NOW).getFirst();
    }

    private static Instant at(int year, int month, int day) {
        return Shanghai.startOf(LocalDate.of(year, month, day)).plusSeconds(15 * 3600);
    }

    @Test
    @Clause(value = "2.3.1", part = true)
    void every_full_month_since_it_was_set_up_asks_for_a_meeting() {
        var community = "990105001001";
        council(community, LocalDate.of(2026, 7, 3));
        meeting(community, 1, "MONTHLY", "CLOSED", at(2026, 8, 1));
        meeting(community, 2, "MONTHLY", "CLOSED", at(2026, 9, 30));
        meeting(community, 3, "MONTHLY", "ADJOURNED", at(2026, 10, 10));
        assertThat(ask(months, community).numbers()).containsExactly(3L, 2L);
        assertThat(ask(months, community).result()).isEqualTo(Result.NOT_MET);
        assertThat(Objects.requireNonNull(ask(months, community).due()).day()).isEqualTo(LocalDate.of(2026, 11, 30));
        meeting(community, 4, "MONTHLY", "CLOSED", at(2026, 10, 31));
        meeting(community, 5, "MONTHLY", "CLOSED", at(2026, 11, 19));
        assertThat(ask(months, community).result()).isEqualTo(Result.MET);
        assertThat(ask(months, community).due()).isNull();
    }

    @Test
    @Clause(value = "2.3.1", part = true)
    void what_it_says_is_what_plain_java_counts() {
        var random = new Random(7);
        var codes = new ArrayList<String>();
        for (int i = 0; i < 8; i++) {
            var community = "99010500200" + i;
            codes.add(community);
            if (i == 0) {
                continue;
            }
            council(community, LocalDate.of(2025, 6, 1).plusDays(random.nextInt(500)));
            for (int m = 0; m < 20; m++) {
                meeting(
                        community,
                        m + 1,
                        random.nextInt(4) > 0 ? "MONTHLY" : "TALK",
                        random.nextInt(5) > 0 ? "CLOSED" : "ADJOURNED",
                        NOW.minusSeconds(86_400L * random.nextInt(600)));
            }
        }
        for (var finding : months.of(codes, Thresholds.USUAL, NOW)) {
            var setUp = database.sql("SELECT set_up_on FROM council.councils WHERE community_code = ?")
                    .param(finding.community())
                    .query((row, number) -> Rows.day(row, "set_up_on"))
                    .optional();
            var held = new HashSet<YearMonth>();
            database.sql("SELECT kind, stage, starts_at FROM council.meetings WHERE community_code = ?")
                    .param(finding.community())
                    .query((row, number) -> row.getString("kind").equals("MONTHLY")
                            && row.getString("stage").equals("CLOSED")
                            && held.add(YearMonth.from(Shanghai.day(Rows.instant(row, "starts_at")))))
                    .list();
            long asked = 0;
            long met = 0;
            for (int back = 12; back >= 1; back--) {
                var month = YearMonth.of(2026, 11).minusMonths(back);
                if (setUp.isPresent() && month.isAfter(YearMonth.from(setUp.get()))) {
                    asked++;
                    met += held.contains(month) ? 1 : 0;
                }
            }
            assertThat(finding.numbers()).containsExactly(asked, met);
            assertThat(finding.result())
                    .isEqualTo(asked == 0 ? Result.NOT_APPLICABLE : asked == met ? Result.MET : Result.NOT_MET);
        }
    }

    @Test
    @Clause(value = "2.3.5", part = true)
    void the_tenth_working_day_counts_still_and_the_eleventh_does_not() {
        var community = "990105003001";
        council(community, LocalDate.of(2026, 1, 5));
        meeting(community, 1, "MONTHLY", "CLOSED", at(2026, 10, 9));
        assertThat(ask(followUps, community).result()).isEqualTo(Result.NOT_APPLICABLE);
        rows(community).resolution(1, at(2026, 10, 9), LocalDate.of(2026, 10, 23), at(2026, 10, 23));
        assertThat(ask(followUps, community).result()).isEqualTo(Result.MET);
        rows(community).resolution(2, at(2026, 10, 9), LocalDate.of(2026, 11, 25), null);
        assertThat(ask(followUps, community).result()).isEqualTo(Result.MET);
        assertThat(Objects.requireNonNull(ask(followUps, community).due()).day())
                .isEqualTo(LocalDate.of(2026, 11, 25));
        rows(community).resolution(3, at(2026, 10, 9), LocalDate.of(2026, 10, 23), at(2026, 10, 24));
        assertThat(ask(followUps, community).result()).isEqualTo(Result.NOT_MET);
        assertThat(ask(followUps, community).numbers()).containsExactly(2L, 1L, 1L);
    }

    @Test
    @Clause(
            value = {"2.1.1", "2.1.2", "2.1.4"},
            part = true)
    void a_council_has_a_running_term_and_seven_constituencies() {
        var community = "990105004001";
        assertThat(ask(term, community).result()).isEqualTo(Result.NOT_MET);
        assertThat(ask(seats, community).result()).isEqualTo(Result.NOT_APPLICABLE);
        council(community, LocalDate.of(2026, 1, 5));
        assertThat(ask(term, community).result()).isEqualTo(Result.NOT_MET);
        for (var constituency : Constituency.values()) {
            assertThat(ask(seats, community).result()).isEqualTo(Result.NOT_MET);
            rows(community).seat(constituency, LocalDate.of(2026, 1, 5), vault);
        }
        assertThat(ask(seats, community).result()).isEqualTo(Result.MET);
        assertThat(ask(term, community).result()).isEqualTo(Result.MET);
        assertThat(ask(term, community).numbers()).containsExactly(1L, (long) Constituency.values().length);
        assertThat(Objects.requireNonNull(ask(term, community).due()).day()).isEqualTo(LocalDate.of(2029, 1, 5));
    }
}
