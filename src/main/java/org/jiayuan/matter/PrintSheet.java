package org.jiayuan.matter;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jiayuan.audit.AuditLog;
import org.jiayuan.audit.Entry;
import org.jiayuan.matter.Matter.MatterId;
import org.jiayuan.platform.Rows;
import org.jiayuan.platform.Screen;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Puts a matter on paper; that it was printed is written down. */
@Service
public class PrintSheet {

    private final Matters matters;
    private final Sight sight;
    private final Offices offices;
    private final Speaking speaking;
    private final Labels labels;
    private final ShowOnDesk desk;
    private final ShowMatter show;
    private final AuditLog audit;
    private final JdbcClient database;

    PrintSheet(
            Matters matters,
            Sight sight,
            Offices offices,
            Speaking speaking,
            Labels labels,
            ShowOnDesk desk,
            ShowMatter show,
            AuditLog audit,
            JdbcClient database) {
        this.matters = matters;
        this.sight = sight;
        this.offices = offices;
        this.speaking = speaking;
        this.labels = labels;
        this.desk = desk;
        this.show = show;
        this.audit = audit;
        this.database = database;
    }

    private record Said(Instant at, @Nullable String words) {}

    /** @throws NotFound if she does not see the matter, or that sheet makes no sense now */
    public SheetView of(MatterId id, SheetKind kind, Act act, Screen screen) {
        var matter = matters.findById(id).orElseThrow(NotFound::new);
        sight.require(matter, act.by());
        if (!SheetKind.of(matter, act.by(), offices, act.at()).contains(kind)) {
            throw new NotFound();
        }
        var issuer = kind.issuer(matter, offices);
        boolean letter = kind == SheetKind.REPLY;
        var said = letter ? said(matter) : Optional.<Said>empty();
        audit.write(
                act,
                new Entry(
                        id.communityCode(),
                        issuer,
                        "matter.print",
                        id.object(),
                        matter.reporter().account(),
                        Map.of("sheet", kind.name())));
        return new SheetView(
                kind,
                id,
                labels.of(id),
                matter.title(),
                "matter.kind." + matter.kind().name().toLowerCase(Locale.ROOT),
                speaking.category(matter.category(), screen),
                speaking.place(matter.place(), screen),
                "matter.channel." + matter.channel().name().toLowerCase(Locale.ROOT),
                speaking.unit(issuer, screen),
                letter
                        ? speaking.unit(issuer, screen)
                        : speaking.among(matter.holderPerson(), matter.holderUnit(), screen),
                matter.reporter().nickname(),
                letter ? null : desk.contactFor(matter, act, screen),
                text(id),
                asks(id, letter),
                matter.deadline(),
                matter.redos(),
                matter.returns(),
                matter.submittedAt,
                said.map(Said::at).orElse(null),
                said.map(Said::words).orElse(null),
                letter ? List.of() : show.whyOf(id, screen),
                matter.state() == State.DECIDED);
    }

    private String text(MatterId id) {
        return database.sql("""
                        SELECT redacted FROM matter.steps
                        WHERE community_code = ? AND year = ? AND number = ? AND sequence = 1
                        """)
                .params(id.communityCode(), id.year(), id.number())
                .query(String.class)
                .optional()
                .orElse("");
    }

    /** When the last answer went out, and what was said with it. */
    private Optional<Said> said(Matter matter) {
        var id = matter.id();
        boolean decided = matter.state() == State.DECIDED;
        return database.sql("""
                        SELECT passed.at, coalesce(reply.redacted, passed.redacted) AS words
                        FROM matter.steps passed
                        LEFT JOIN LATERAL (
                            SELECT s.redacted FROM matter.steps s
                            WHERE s.community_code = passed.community_code AND s.year = passed.year
                              AND s.number = passed.number AND s.action = 'REPLY' AND s.sequence < passed.sequence
                            ORDER BY s.sequence DESC
                            LIMIT 1) reply ON NOT :decided
                        WHERE passed.community_code = :community AND passed.year = :year AND passed.number = :number
                          AND passed.action = :action
                        ORDER BY passed.sequence DESC
                        LIMIT 1
                        """)
                .param("decided", decided)
                .param("action", decided ? Action.DECIDE.name() : Action.PASS.name())
                .param("community", id.communityCode())
                .param("year", id.year())
                .param("number", id.number())
                .query((row, number) -> new Said(Rows.instant(row, "at"), row.getString("words")))
                .optional();
    }

    private List<SheetView.Line> asks(MatterId id, boolean answered) {
        return database.sql("""
                        SELECT a.redacted, said.outcome, said.redacted AS answer, said.handed_to
                        FROM matter.asks a
                        LEFT JOIN LATERAL (
                            SELECT n.outcome, n.redacted, n.handed_to FROM matter.answers n
                            WHERE :answered AND n.community_code = a.community_code AND n.year = a.year
                              AND n.number = a.number AND n.ask = a.ask
                            ORDER BY n.sequence DESC
                            LIMIT 1) said ON true
                        WHERE a.community_code = :community AND a.year = :year AND a.number = :number
                          AND NOT EXISTS (SELECT FROM matter.dropped_asks d
                            WHERE d.community_code = a.community_code AND d.year = a.year AND d.number = a.number
                              AND d.ask = a.ask)
                        ORDER BY a.ask
                        """)
                .param("answered", answered)
                .param("community", id.communityCode())
                .param("year", id.year())
                .param("number", id.number())
                .query((row, number) -> new SheetView.Line(
                        row.getString("redacted"),
                        outcome(row.getString("outcome")),
                        row.getString("answer"),
                        row.getString("handed_to")))
                .list();
    }

    private static @Nullable String outcome(@Nullable String name) {
        return name == null
                ? null
                : "matter.outcome." + name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
