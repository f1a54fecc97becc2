package org.jiayuan.matter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jiayuan.audit.ReadPersonalData;
import org.jiayuan.audit.Reading;
import org.jiayuan.matter.Dispatching.Why;
import org.jiayuan.matter.Matter.MatterId;
import org.jiayuan.matter.MatterView.AskView;
import org.jiayuan.matter.MatterView.Entry;
import org.jiayuan.matter.MatterView.Side;
import org.jiayuan.matter.Step.Audience;
import org.jiayuan.platform.Json;
import org.jiayuan.platform.Rows;
import org.jiayuan.platform.Screen;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.NotFound;
import org.jiayuan.shared.Sealed;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.core.type.TypeReference;

/** Shows a matter to everybody, to its reporter, or to staff: each as much as she may read, the reading written down. */
@Service
public class ShowMatter {

    /** Steps that mean nothing to those outside. */
    private static final Set<Action> AMONG_STAFF = EnumSet.of(
            Action.NOTE,
            Action.FAIL,
            Action.REMIND,
            Action.HAND_BACK,
            Action.FOLLOW,
            Action.CORRECT_CATEGORY,
            Action.MOVE,
            Action.REFUSE_EXTENSION,
            Action.LAPSE_EXTENSION,
            Action.ASK_EXTENSION,
            Action.PASS_UP,
            Action.CORRECT_ASKS);

    private final Matters matters;
    private final JdbcClient database;
    private final ReadPersonalData read;
    private final Speaking speaking;
    private final Labels labels;
    private final Sight sight;
    private final Offices offices;
    private final TermBook terms;

    ShowMatter(
            Matters matters,
            JdbcClient database,
            ReadPersonalData read,
            Speaking speaking,
            Labels labels,
            Sight sight,
            Offices offices,
            TermBook terms) {
        this.matters = matters;
        this.database = database;
        this.read = read;
        this.speaking = speaking;
        this.labels = labels;
        this.sight = sight;
        this.offices = offices;
        this.terms = terms;
    }

    private enum Reader {
        EVERYBODY,
        REPORTER,
        STAFF
    }

    /** Opens what is sealed; null where nothing may be opened. */
    private record Eyes(
            Reader reader, ReadPersonalData.@Nullable Opened opened, Screen screen, int seenSteps, Standing standing) {

        String original(Sealed sealed) {
            return Objects.requireNonNull(opened).text(Ledger.WORDS, sealed);
        }

        boolean staff() {
            return reader == Reader.STAFF;
        }
    }

    /** To everybody; nothing if there is none with that id. */
    public Optional<MatterView> toEverybody(MatterId id, Screen screen) {
        return matters.findById(id)
                .map(matter -> show(matter, new Eyes(Reader.EVERYBODY, null, screen, -1, Standing.ofAnyone())));
    }

    /**
     * To its reporter; whoever calls this has made sure that it is she.
     *
     * @throws NotFound if there is none with that id
     */
    public MatterView toReporter(MatterId id, Act act, Screen screen) {
        var matter = matters.findById(id).orElseThrow(NotFound::new);
        var opened = read.of(
                act,
                Reading.own(id.communityCode(), id.object(), matter.reporter().account(), "text", "thread"));
        return show(matter, new Eyes(Reader.REPORTER, opened, screen, -1, Standing.ofReporter()));
    }

    /**
     * To staff who see it.
     *
     * @param seenSteps how many steps an older page had shown; what came after is marked; negative if there was none
     * @throws NotFound if there is none, or it is not for her
     */
    public MatterView toStaff(MatterId id, Act act, Screen screen, int seenSteps) {
        var matter = matters.findById(id).orElseThrow(NotFound::new);
        sight.require(matter, act.by());
        var opened = read.of(
                act,
                Reading.handling(
                        id.communityCode(), id.object(), matter.reporter().account(), "text", "thread"));
        return show(matter, new Eyes(Reader.STAFF, opened, screen, seenSteps, Standing.of(matter, act.by(), offices)));
    }

    private MatterView show(Matter matter, Eyes eyes) {
        var screen = eyes.screen();
        var id = matter.id();
        var steps = steps(id);
        speaking.prepare(
                steps.stream().map(StepRow::account).filter(Objects::nonNull).toList());
        boolean textVisible = eyes.reader() != Reader.EVERYBODY || (matter.listed() && matter.released());
        return new MatterView(
                id,
                labels.of(id),
                textVisible ? matter.title() : speaking.category(matter.category(), screen),
                matter.state(),
                matter.kind(),
                matter.category(),
                speaking.category(matter.category(), screen),
                textVisible ? speaking.place(matter.place(), screen) : cellOnly(matter, screen),
                eyes.staff()
                        ? speaking.among(matter.holderPerson(), matter.holderUnit(), screen)
                        : speaking.publicly(matter.holderPerson(), matter.holderUnit(), screen),
                matter.deadline(),
                matter.round(),
                textVisible ? asks(matter, eyes) : List.of(),
                steps.stream()
                        .filter(step -> eyes.staff() || !AMONG_STAFF.contains(step.action()))
                        .map(step -> entry(step, matter, eyes))
                        .toList(),
                why(steps, screen),
                textVisible ? text(steps.getFirst(), eyes) : null,
                matter.reporter().nickname(),
                matter.followers,
                matter.revision(),
                matter.listed(),
                matter.released(),
                steps.stream().anyMatch(step -> step.action() == Action.CLOSE_UNRATED),
                matter.rateBy(),
                matter.mergedInto(),
                matter.previousNumber == null || matter.previousYear == null
                        ? null
                        : new MatterId(id.communityCode(), matter.previousYear, matter.previousNumber),
                matter.submittedAt,
                matter.milestones(),
                Possible.of(matter, eyes.standing(), terms.on(screen.today()), screen.now()));
    }

    private String cellOnly(Matter matter, Screen screen) {
        var cell = matter.place().cellId();
        return cell == null ? "" : speaking.cell(cell, screen);
    }

    private record StepRow(
            int sequence,
            Action action,
            Party party,
            @Nullable UUID account,
            @Nullable UUID unit,
            Instant at,
            Audience audience,
            @Nullable Sealed words,
            @Nullable String redacted,
            boolean released,
            @Nullable String shown,
            Json detail) {

        Map<String, Object> details() {
            return detail.as(new TypeReference<Map<String, Object>>() {});
        }
    }

    private List<StepRow> steps(MatterId id) {
        return database.sql("""
                        SELECT s.sequence, s.action, s.party, s.account, s.unit, s.at, s.audience, s.words, s.redacted,
                            s.released, r.text AS shown, s.detail
                        FROM matter.steps s
                        LEFT JOIN LATERAL (
                            SELECT text FROM matter.releases r
                            WHERE r.community_code = s.community_code AND r.year = s.year AND r.number = s.number
                              AND r.sequence = s.sequence
                            ORDER BY r.at DESC
                            LIMIT 1) r ON true
                        WHERE s.community_code = ? AND s.year = ? AND s.number = ?
                        ORDER BY s.sequence
                        """)
                .params(id.communityCode(), id.year(), id.number())
                .query(ShowMatter::step)
                .list();
    }

    private static StepRow step(ResultSet row, int number) throws SQLException {
        return new StepRow(
                row.getInt("sequence"),
                Action.valueOf(row.getString("action")),
                Party.valueOf(row.getString("party")),
                Rows.uuidOrNull(row, "account"),
                Rows.uuidOrNull(row, "unit"),
                Rows.instant(row, "at"),
                Audience.valueOf(row.getString("audience")),
                Rows.sealedOrNull(row, "words"),
                row.getString("redacted"),
                row.getBoolean("released"),
                row.getString("shown"),
                Rows.json(row, "detail"));
    }

    private Entry entry(StepRow step, Matter matter, Eyes eyes) {
        var side = side(step);
        var who = switch (side) {
            case REPORTER -> matter.reporter().nickname();
            case PROGRAM -> eyes.screen().say("matter.program");
            case STAFF ->
                eyes.staff()
                        ? speaking.among(step.account(), step.unit(), eyes.screen())
                        : speaking.publicly(step.account(), step.unit(), eyes.screen());
        };
        var words = words(step, matter, eyes);
        var says = step.action() == Action.TAKE
                ? eyes.screen().say("matter.says.take", who)
                : speaking.says(step.action(), step.details(), eyes.screen());
        return new Entry(
                step.sequence(),
                step.action(),
                step.at(),
                who,
                who.isEmpty() ? "·" : who.substring(0, who.offsetByCodePoints(0, 1)),
                side,
                says,
                words,
                step.audience(),
                words == null && step.redacted() != null && step.audience() == Audience.PUBLIC,
                eyes.seenSteps() >= 0 && step.sequence() > eyes.seenSteps());
    }

    private static Side side(StepRow step) {
        return switch (step.party()) {
            case PROGRAM -> Side.PROGRAM;
            case REPORTER, ANYONE -> Side.REPORTER;
            case INTAKE, HOLDER, CHECKER, EXTENDER, SUPERVISOR, DECIDER -> Side.STAFF;
        };
    }

    private static @Nullable String words(StepRow step, Matter matter, Eyes eyes) {
        if (step.words() == null || step.redacted() == null) {
            return null;
        }
        return switch (eyes.reader()) {
            case STAFF -> eyes.original(step.words());
            case REPORTER -> step.audience() == Audience.STAFF ? null : eyes.original(step.words());
            case EVERYBODY -> {
                if (step.audience() != Audience.PUBLIC || !matter.listed() || !matter.released()) {
                    yield null;
                }
                yield step.shown() != null ? step.shown() : step.released() ? step.redacted() : null;
            }
        };
    }

    private static @Nullable String text(StepRow submitted, Eyes eyes) {
        if (eyes.reader() == Reader.EVERYBODY) {
            return submitted.shown();
        }
        return submitted.words() == null ? null : eyes.original(submitted.words());
    }

    private List<String> why(List<StepRow> steps, Screen screen) {
        return steps.reversed().stream()
                .filter(step -> step.action() == Action.DISPATCH || step.action() == Action.HAND_OVER)
                .findFirst()
                .map(step -> step.detail().as(new TypeReference<WhyOnly>() {}).why())
                .orElse(List.of())
                .stream()
                .map(why -> speaking.why(why, screen))
                .toList();
    }

    /** Of a dispatch's detail, the sentences. */
    @tools.jackson.databind.annotation.JsonDeserialize
    @com.fasterxml.jackson.annotation.JsonIgnoreProperties(ignoreUnknown = true)
    record WhyOnly(List<Why> why) {}

    private record AskRow(
            int number,
            Sealed words,
            String redacted,
            @Nullable String outcome,
            @Nullable Sealed answer,
            @Nullable String answerRedacted,
            @Nullable String to) {}

    private List<AskView> asks(Matter matter, Eyes eyes) {
        var id = matter.id();
        boolean unsent = matter.state() == State.CHECKING && !eyes.staff();
        return database
                .sql("""
                        SELECT a.ask, a.words, a.redacted, n.outcome, n.words AS answer, n.redacted AS answer_redacted,
                            n.handed_to
                        FROM matter.asks a
                        LEFT JOIN LATERAL (
                            SELECT outcome, words, redacted, handed_to FROM matter.answers n
                            WHERE n.community_code = a.community_code AND n.year = a.year AND n.number = a.number
                              AND n.ask = a.ask
                            ORDER BY n.sequence DESC
                            LIMIT 1) n ON true
                        WHERE a.community_code = :community AND a.year = :year AND a.number = :number
                          AND NOT EXISTS (SELECT FROM matter.dropped_asks d
                            WHERE d.community_code = a.community_code AND d.year = a.year AND d.number = a.number
                              AND d.ask = a.ask)
                        ORDER BY a.ask
                        """)
                .param("community", id.communityCode())
                .param("year", id.year())
                .param("number", id.number())
                .query((row, number) -> new AskRow(
                        row.getInt("ask"),
                        Rows.sealed(row, "words"),
                        row.getString("redacted"),
                        row.getString("outcome"),
                        Rows.sealedOrNull(row, "answer"),
                        row.getString("answer_redacted"),
                        row.getString("handed_to")))
                .list()
                .stream()
                .map(ask -> ask(ask, matter, eyes, unsent))
                .toList();
    }

    private static AskView ask(AskRow ask, Matter matter, Eyes eyes, boolean unsent) {
        boolean open = ask.number() > matter.asksClosed;
        boolean shown = ask.answer() != null && (!open || eyes.staff()) && !(open && unsent);
        boolean everybody = eyes.reader() == Reader.EVERYBODY;
        return new AskView(
                ask.number(),
                everybody ? ask.redacted() : eyes.original(ask.words()),
                open,
                shown && ask.outcome() != null ? Ask.Outcome.valueOf(ask.outcome()) : null,
                !shown ? null : everybody ? ask.answerRedacted() : eyes.original(Objects.requireNonNull(ask.answer())),
                shown ? ask.to() : null);
    }
}
