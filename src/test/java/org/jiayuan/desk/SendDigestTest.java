package org.jiayuan.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiayuan.calendar.CalendarScenes.at;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jiayuan.JiayuanTest;
import org.jiayuan.shared.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@JiayuanTest
@Transactional
class SendDigestTest {

    private static final Instant WEDNESDAY = at("2026-11-25T08:30");
    private static final UUID UNIT = UUID.randomUUID();
    private static final UUID LI = UUID.randomUUID();

    @Autowired
    SendDigest send;

    @Autowired
    Waiting waiting;

    @Autowired
    JdbcClient database;

    private void waits(String reference, Instant due) {
        var item = new WaitingItem(
                UNIT,
                Role.GRID_MEMBER,
                LI,
                "440305007019",
                "matter",
                reference,
                "take",
                reference,
                "路灯不亮",
                "路灯",
                "Street lights",
                List.of(),
                WEDNESDAY.minus(Duration.ofDays(2)),
                due,
                true,
                "/desk");
        waiting.replace("440305007019", "matter", reference, List.of(item));
    }

    private List<String> told() {
        return database.sql("SELECT key || args::text FROM notice.notices WHERE account_id = ?")
                .param(LI)
                .query((row, number) -> row.getString(1))
                .list();
    }

    @Test
    void a_morning_says_once_how_much_waits_and_how_much_is_late() {
        waits("2026-901", WEDNESDAY.plus(Duration.ofDays(1)));
        waits("2026-902", WEDNESDAY.minus(Duration.ofDays(1)));
        send.of(WEDNESDAY);
        send.of(WEDNESDAY.plus(Duration.ofMinutes(5)));
        assertThat(told()).containsExactly("desk.digest.late[\"2\", \"1\"]");
        assertThat(database.sql("SELECT count(*) FROM notice.messages WHERE recipient = ?")
                        .param("account:" + LI)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void on_a_day_off_and_where_nothing_waits_nobody_is_told() {
        send.of(WEDNESDAY);
        assertThat(told()).isEmpty();
        waits("2026-903", WEDNESDAY);
        send.of(at("2026-11-28T08:30"));
        assertThat(told()).isEmpty();
    }
}
