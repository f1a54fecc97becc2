package org.jiayuan.matter;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiayuan.audit.AuditLog;
import org.jiayuan.audit.Entry;
import org.jiayuan.calendar.Calendars;
import org.jiayuan.calendar.Limit;
import org.jiayuan.calendar.OfficeHours;
import org.jiayuan.desk.Waiting;
import org.jiayuan.desk.WaitingItem;
import org.jiayuan.division.Divisions;
import org.jiayuan.platform.Rows;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.NotFound;
import org.jiayuan.shared.Role;
import org.jiayuan.shared.Uuid7;
import org.jiayuan.unit.Unit;
import org.jiayuan.unit.Units;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A return that proves a boundary or a category wrong becomes a task for whoever keeps the map. */
@Service
public class CorrectionTasks {

    private static final int WORKING_DAYS = 5;

    private final JdbcClient database;
    private final Waiting waiting;
    private final Units units;
    private final Divisions divisions;
    private final Calendars calendars;
    private final Labels labels;
    private final AuditLog audit;

    CorrectionTasks(
            JdbcClient database,
            Waiting waiting,
            Units units,
            Divisions divisions,
            Calendars calendars,
            Labels labels,
            AuditLog audit) {
        this.database = database;
        this.waiting = waiting;
        this.units = units;
        this.divisions = divisions;
        this.calendars = calendars;
        this.labels = labels;
        this.audit = audit;
    }

    /** Raises one for a return, unless it was for another reason. */
    void raise(Matter matter, Dispatching.Return returned, UUID by, Act act) {
        if (!returned.kind().equals("place") && !returned.kind().equals("category")) {
            return;
        }
        var id = matter.id();
        var task = Uuid7.at(act.at());
        database.sql("""
                        INSERT INTO matter.corrections
                            (community_code, id, year, number, kind, returned_by, better, raised_at)
                        VALUES (:community, :id, :year, :number, :kind, :by, :better, :at)
                        """)
                .param("community", id.communityCode())
                .param("id", task)
                .param("year", id.year())
                .param("number", id.number())
                .param("kind", returned.kind())
                .param("by", by)
                .param("better", returned.better(), java.sql.Types.OTHER)
                .param("at", Rows.at(act.at()))
                .update();
        units.of(divisions.home().code(), Unit.Kind.DISTRICT)
                .ifPresent(district -> waiting.replace(
                        id.communityCode(), "matter", reference(task), List.of(item(matter, district, task, act))));
    }

    private WaitingItem item(Matter matter, Unit district, UUID task, Act act) {
        var due = Limit.workingDays(WORKING_DAYS).end(act.at(), 0, calendars.current(), OfficeHours.usual());
        return new WaitingItem(
                district.id(),
                Role.SYSTEM_ADMIN,
                null,
                matter.id().communityCode(),
                "matter",
                reference(task),
                "correct",
                labels.of(matter.id()),
                matter.title(),
                "",
                "",
                List.of(),
                act.at(),
                due,
                true,
                "/admin/corrections");
    }

    private static String reference(UUID task) {
        return "correction " + task;
    }

    /** What became of a task. */
    public enum Verdict {
        /** The map was wrong and is right now. */
        DONE,
        /** Nothing was wrong. */
        REFUSED
    }

    /**
     * Somebody has looked at it and put it right, or found that nothing was wrong.
     *
     * @param outcome what was done, or why nothing was, in a few words
     * @throws NotFound if there is no such open task, or it is not for the actor to settle
     */
    @Transactional
    public void settle(String community, UUID task, Verdict verdict, String outcome, Act act) {
        if (!act.by().may("division", community, Role.SYSTEM_ADMIN)) {
            throw new NotFound();
        }
        int settled = database.sql("""
                        UPDATE matter.corrections
                        SET settled_at = :at, settled_by = :by, verdict = :verdict, outcome = :outcome
                        WHERE community_code = :community AND id = :id AND settled_at IS NULL
                        """)
                .param("at", Rows.at(act.at()))
                .param("by", act.by().account(), java.sql.Types.OTHER)
                .param("verdict", verdict.name())
                .param("outcome", outcome)
                .param("community", community)
                .param("id", task)
                .update();
        if (settled == 0) {
            throw new NotFound();
        }
        waiting.replace(community, "matter", reference(task), List.of());
        audit.write(
                act,
                new Entry(
                        community,
                        null,
                        "matter.settle-correction",
                        "correction/" + task,
                        null,
                        Map.of("verdict", verdict.name())));
    }
}
