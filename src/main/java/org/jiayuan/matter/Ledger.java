package org.jiayuan.matter;

import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jiayuan.audit.AuditLog;
import org.jiayuan.audit.Entry;
import org.jiayuan.desk.Waiting;
import org.jiayuan.matter.Matter.MatterId;
import org.jiayuan.observation.ObservationStale;
import org.jiayuan.platform.Json;
import org.jiayuan.platform.Rows;
import org.jiayuan.platform.Vault;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Uuid7;
import org.jiayuan.site.PagesChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes down what came of a move: the step, its words, what waits now, who did it. All in the running transaction. */
@Component
class Ledger {

    static final String WORDS = "matter.words";

    private final JdbcClient database;
    private final Vault vault;
    private final Waiting waiting;
    private final WaitingLines lines;
    private final PagesChanged pages;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    Ledger(
            JdbcClient database,
            Vault vault,
            Waiting waiting,
            WaitingLines lines,
            PagesChanged pages,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.database = database;
        this.vault = vault;
        this.waiting = waiting;
        this.lines = lines;
        this.pages = pages;
        this.audit = audit;
        this.events = events;
    }

    /** Writes a step with all that belongs to it. */
    void write(Matter matter, Step step, Occasion.Outcome outcome, Act act) {
        var id = matter.id();
        insert(id, step, act);
        outcome.asks.forEach(ask -> insert(id, ask, step.sequence()));
        outcome.droppedAsks.forEach(ask -> drop(id, ask, step.sequence()));
        outcome.answers.forEach(answer -> insert(id, answer, step.sequence()));
        outcome.endedRounds.forEach(round -> insert(matter, round));
        if (outcome.rating != null) {
            insert(matter, outcome.rating, outcome.rater == null ? id : outcome.rater, act);
        }
        follow(matter, act);
        events.publishEvent(new MatterMoved(
                id.communityCode(),
                id.year(),
                id.number(),
                step.sequence(),
                step.action(),
                step.from(),
                step.to(),
                step.at()));
        if (!outcome.endedRounds.isEmpty() || step.to() == State.DISPATCHED) {
            events.publishEvent(new ObservationStale(id.communityCode(), step.at()));
        }
        audit.write(
                act,
                new Entry(
                        id.communityCode(),
                        step.unit(),
                        "matter."
                                + step.action()
                                        .name()
                                        .toLowerCase(java.util.Locale.ROOT)
                                        .replace('_', '-'),
                        id.object(),
                        matter.reporter().account(),
                        Map.of(
                                "step",
                                Integer.toString(step.sequence()),
                                "to",
                                step.to().name())));
    }

    /**
     * Tells those who follow along that more or less of it is public.
     *
     * @param before whether its text was
     */
    void tellPublication(Matter matter, boolean before, Act act) {
        if (before || matter.shown()) {
            var id = matter.id();
            events.publishEvent(
                    new PublicationChanged(id.communityCode(), id.year(), id.number(), matter.shown(), act.at()));
        }
    }

    /** Lets the queue and the public pages follow the matter as it is now. */
    void follow(Matter matter, Act act) {
        var id = matter.id();
        waiting.replace(id.communityCode(), "matter", id.reference(), lines.of(matter));
        pages.of(id.communityCode(), act.at());
    }

    private void insert(MatterId id, Step step, Act act) {
        var words = step.words();
        database.sql("""
                        INSERT INTO matter.steps (community_code, year, number, sequence, id, row_number, action,
                            from_state, to_state, party, account, unit, at, audience, words, redacted, released, detail)
                        VALUES (:community, :year, :number, :sequence, :id, :row, :action,
                            :from, :to, :party, :account, :unit, :at, :audience, :words, :redacted, :released, :detail)
                        """)
                .param("community", id.communityCode())
                .param("year", id.year())
                .param("number", id.number())
                .param("sequence", step.sequence())
                .param("id", Uuid7.at(step.at()))
                .param("row", step.row())
                .param("action", step.action().name())
                .param("from", step.from() == null ? null : step.from().name())
                .param("to", step.to().name())
                .param("party", step.party().name())
                .param("account", step.account(), Types.OTHER)
                .param("unit", step.unit(), Types.OTHER)
                .param("at", Rows.at(step.at()))
                .param("audience", step.audience().name())
                .param("words", words == null ? null : seal(words.original()), Types.BINARY)
                .param("redacted", words == null ? null : words.redacted())
                .param("released", released(step))
                .param("detail", Json.of(step.detail()).column())
                .update();
    }

    /** What staff write for everybody they have looked at themselves; what others write waits for somebody's eyes. */
    private static boolean released(Step step) {
        return step.audience() == Step.Audience.PUBLIC && !step.fromOutside();
    }

    private byte[] seal(String words) {
        return vault.seal(WORDS, words).bytes();
    }

    private void insert(MatterId id, Ask ask, int sequence) {
        database.sql("""
                        INSERT INTO matter.asks (community_code, year, number, ask, words, redacted, sequence)
                        VALUES (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        id.communityCode(),
                        id.year(),
                        id.number(),
                        ask.number(),
                        seal(ask.words().original()),
                        ask.words().redacted(),
                        sequence)
                .update();
    }

    private void drop(MatterId id, int ask, int sequence) {
        database.sql("""
                        INSERT INTO matter.dropped_asks (community_code, year, number, ask, sequence)
                        VALUES (?, ?, ?, ?, ?)
                        """)
                .params(id.communityCode(), id.year(), id.number(), ask, sequence)
                .update();
    }

    private void insert(MatterId id, Occasion.Said answer, int sequence) {
        database.sql("""
                        INSERT INTO matter.answers
                            (community_code, year, number, sequence, ask, outcome, words, redacted, handed_to)
                        VALUES (:community, :year, :number, :sequence, :ask, :outcome, :words, :redacted, :to)
                        """)
                .param("community", id.communityCode())
                .param("year", id.year())
                .param("number", id.number())
                .param("sequence", sequence)
                .param("ask", answer.ask())
                .param("outcome", answer.outcome().name())
                .param("words", seal(answer.words().original()))
                .param("redacted", answer.words().redacted())
                .param("to", answer.to())
                .update();
    }

    private void insert(Matter matter, Occasion.EndedRound round) {
        var id = matter.id();
        var deadline = round.deadline();
        database.sql("""
                        INSERT INTO matter.rounds (community_code, year, number, turn, kind, category, holder_unit,
                            started_at, limit_kind, limit_amount, due_day, paused_for, extended_by, extended_with,
                            ended_at, met, overdue_since)
                        VALUES (:community, :year, :number, :turn, :kind, :category, :holder,
                            :started, :limitKind, :limitAmount, :due, :paused, :extended, :with,
                            :ended, :met, :overdue)
                        """)
                .param("community", id.communityCode())
                .param("year", id.year())
                .param("number", id.number())
                .param("turn", round.turn())
                .param("kind", round.kind().name())
                .param("category", matter.category())
                .param("holder", matter.holderUnit())
                .param("started", Rows.at(deadline.startedAt()))
                .param("limitKind", deadline.kind().name())
                .param("limitAmount", deadline.amount())
                .param("due", deadline.dueDay())
                .param("paused", deadline.pausedFor())
                .param("extended", deadline.extendedBy())
                .param("with", deadline.extendedWith(), Types.OTHER)
                .param("ended", Rows.atOrNull(deadline.endedAt()))
                .param("met", deadline.met(), Types.BOOLEAN)
                .param("overdue", deadline.overdueSince(), Types.DATE)
                .update();
    }

    private void insert(Matter matter, Rating rating, MatterId rater, Act act) {
        var id = matter.id();
        int turn = rating.solved() ? matter.turn : matter.turn - 1;
        database.sql("""
                        INSERT INTO matter.ratings (community_code, year, number, turn, rater_year, rater_number, solved,
                            speed, effect, manner, holder_unit, at)
                        VALUES (:community, :year, :number, :turn, :raterYear, :raterNumber, :solved,
                            :speed, :effect, :manner, :holder, :at)
                        """)
                .param("community", id.communityCode())
                .param("year", id.year())
                .param("number", id.number())
                .param("turn", turn)
                .param("raterYear", rater.year())
                .param("raterNumber", rater.number())
                .param("solved", rating.solved())
                .param("speed", rating.speed(), Types.INTEGER)
                .param("effect", rating.effect(), Types.INTEGER)
                .param("manner", rating.manner(), Types.INTEGER)
                .param("holder", outcomeHolder(matter))
                .param("at", Rows.at(act.at()))
                .update();
    }

    private static java.util.UUID outcomeHolder(Matter matter) {
        return matter.answeredBy() == null ? matter.holderUnit() : matter.answeredBy();
    }

    /** The questions that are open, with their words. */
    Supplier<List<Ask>> openAsks(Matter matter, Opening opening) {
        var id = matter.id();
        return () -> database.sql("""
                        SELECT a.ask, a.words, a.redacted
                        FROM matter.asks a
                        WHERE a.community_code = :community AND a.year = :year AND a.number = :number AND a.ask > :closed
                          AND NOT EXISTS (SELECT FROM matter.dropped_asks d
                            WHERE d.community_code = a.community_code AND d.year = a.year AND d.number = a.number
                              AND d.ask = a.ask)
                        ORDER BY a.ask
                        """)
                .param("community", id.communityCode())
                .param("year", id.year())
                .param("number", id.number())
                .param("closed", matter.asksClosed)
                .query((row, number) -> new Ask(
                        row.getInt("ask"),
                        new Wording(opening.of(Rows.sealed(row, "words")), row.getString("redacted"))))
                .list();
    }

    /** How sealed words are opened, the reading written down. */
    interface Opening {
        String of(org.jiayuan.shared.Sealed sealed);
    }
}
