package org.jiayuan.desk;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jiayuan.calendar.Calendars;
import org.jiayuan.division.Divisions;
import org.jiayuan.notice.Notice;
import org.jiayuan.notice.SendNotice;
import org.jiayuan.platform.Rows;
import org.jiayuan.shared.Role;
import org.jiayuan.shared.Shanghai;
import org.jiayuan.shared.Staffing;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells everybody at a desk, once on a working morning, how much waits there and how much of it is late. */
@Service
public class SendDigest {

    private final JdbcClient database;
    private final Staffing staffing;
    private final Deputies deputies;
    private final SendNotice send;
    private final Calendars calendars;
    private final Divisions divisions;

    SendDigest(
            JdbcClient database,
            Staffing staffing,
            Deputies deputies,
            SendNotice send,
            Calendars calendars,
            Divisions divisions) {
        this.database = database;
        this.staffing = staffing;
        this.deputies = deputies;
        this.send = send;
        this.calendars = calendars;
        this.divisions = divisions;
    }

    private record Pile(UUID unit, Role role, @Nullable UUID person, Count count) {}

    private record Count(int waiting, int late) {

        Count plus(Count other) {
            return new Count(waiting + other.waiting, late + other.late);
        }
    }

    /** Sends them; on a day off, and to those for whom nothing waits, nothing is sent; twice a day, once. */
    @Transactional
    public void of(Instant now) {
        var today = Shanghai.day(now);
        if (!calendars.current().isWorkingDay(today)) {
            return;
        }
        piles(now)
                .forEach((account, count) -> send.of(
                        new Notice(
                                Notice.ACCOUNT + account,
                                divisions.home().code(),
                                count.late() == 0 ? "desk.digest" : "desk.digest.late",
                                List.of(Integer.toString(count.waiting()), Integer.toString(count.late())),
                                "/desk",
                                true),
                        UUID.nameUUIDFromBytes(("digest " + account + " " + today).getBytes(StandardCharsets.UTF_8)),
                        now));
    }

    private Map<UUID, Count> piles(Instant now) {
        var each = new TreeMap<UUID, Count>();
        database.sql("""
                        SELECT unit_id, role, person, count(*) AS waiting, count(*) FILTER (WHERE due <= ?) AS late
                        FROM desk.waiting
                        GROUP BY unit_id, role, person
                        """)
                .param(Rows.at(now))
                .query((row, number) -> new Pile(
                        Rows.uuid(row, "unit_id"),
                        Role.valueOf(row.getString("role")),
                        Rows.uuidOrNull(row, "person"),
                        new Count(row.getInt("waiting"), row.getInt("late"))))
                .list()
                .forEach(pile -> whose(pile, now).forEach(account -> each.merge(account, pile.count(), Count::plus)));
        return each;
    }

    private Set<UUID> whose(Pile pile, Instant now) {
        if (pile.person() == null) {
            return staffing.in(pile.unit(), pile.role());
        }
        return deputies.deputyOf(pile.person(), now)
                .map(deputy -> Set.of(pile.person(), deputy))
                .orElseGet(() -> Set.of(pile.person()));
    }
}
