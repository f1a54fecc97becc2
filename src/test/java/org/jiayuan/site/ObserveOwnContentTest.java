package org.jiayuan.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jiayuan.Clause;
import org.jiayuan.JiayuanTest;
import org.jiayuan.observation.Finding.Result;
import org.jiayuan.observation.Thresholds;
import org.jiayuan.platform.Rows;
import org.jiayuan.shared.Shanghai;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@JiayuanTest
class ObserveOwnContentTest {

    private static final Instant NOW = Instant.parse("2026-11-20T04:00:00Z");

    @Autowired
    ObserveOwnContent point;

    @Autowired
    JdbcClient database;

    @Test
    @Clause("9.1.3")
    void what_it_says_is_what_plain_java_counts() {
        var random = new Random(9);
        for (int i = 0; i < 6; i++) {
            var community = "99010600100" + i;
            long lately = 0;
            for (int n = 0; n < i; n++) {
                var entered = NOW.minusSeconds(86_400L * (i == 1 ? 120 : random.nextInt(200)));
                boolean cancelled = random.nextInt(4) == 0;
                database.sql("""
                                INSERT INTO site.dates (community_code, id, title, place, note, starts_at, ends_at, entered_at,
                                    entered_by, cancelled_at)
                                VALUES (:community, :id, '百家宴', '广场', '', :entered, :ends, :entered, :by, :cancelled)
                                """)
                        .param("community", community)
                        .param("id", UUID.randomUUID())
                        .param("entered", Rows.at(entered))
                        .param("ends", Rows.at(entered.plusSeconds(3600)))
                        .param("by", UUID.randomUUID())
                        .param("cancelled", Rows.atOrNull(cancelled ? NOW : null))
                        .update();
                boolean late =
                        entered.isAfter(Shanghai.startOf(Shanghai.day(NOW).minusDays(90)));
                lately += late && !cancelled ? 1 : 0;
            }
            var finding = point.of(List.of(community), Thresholds.USUAL, NOW).getFirst();
            assertThat(finding.numbers()).containsExactly(lately, 90L);
            assertThat(finding.result())
                    .isEqualTo(i == 0 ? Result.DATA_MISSING : lately > 0 ? Result.MET : Result.NOT_MET);
        }
    }
}
