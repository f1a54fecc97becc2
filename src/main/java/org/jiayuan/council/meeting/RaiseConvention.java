package org.jiayuan.council.meeting;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiayuan.archive.TakeNumber;
import org.jiayuan.council.CouncilChanged;
import org.jiayuan.council.Secretary;
import org.jiayuan.council.meeting.Convention.Stage;
import org.jiayuan.council.meeting.Resolution.ResolutionId;
import org.jiayuan.desk.Waiting;
import org.jiayuan.desk.WaitingItem;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.NotFound;
import org.jiayuan.shared.Role;
import org.jiayuan.shared.Shanghai;
import org.jiayuan.unit.Units;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A resolution is raised to a convention, if it does nothing to anybody's rights. */
@Service
public class RaiseConvention {

    private static final int LONGEST_TITLE = 60;
    private static final int LONGEST_TEXT = 5_000;
    /** Within how many days the sub-district takes one on file. */
    static final int DAYS_TO_FILE = 15;

    /** Versions are one series over all years. */
    private static final int EVERY_YEAR = 2000;

    private final Secretary secretary;
    private final Resolutions resolutions;
    private final Conventions conventions;
    private final TakeNumber numbers;
    private final Waiting waiting;
    private final Units units;
    private final MeetingLog log;
    private final CouncilChanged changed;

    RaiseConvention(
            Secretary secretary,
            Resolutions resolutions,
            Conventions conventions,
            TakeNumber numbers,
            Waiting waiting,
            Units units,
            MeetingLog log,
            CouncilChanged changed) {
        this.secretary = secretary;
        this.resolutions = resolutions;
        this.conventions = conventions;
        this.numbers = numbers;
        this.waiting = waiting;
        this.units = units;
        this.log = log;
        this.changed = changed;
    }

    /**
     * Raises it. With a concern it is blocked and goes to the sub-district; without it waits there to be filed.
     *
     * @param seen the concerns that the person who looked has
     * @return as it stands then
     */
    @Transactional
    public Convention of(ResolutionId id, String title, String text, Set<RightsCheck> seen, Act act) {
        secretary.require(act, id.communityCode());
        if (resolutions.find(id).isEmpty()) {
            throw new NotFound();
        }
        var name = Typed.line("title", title, LONGEST_TITLE);
        var words = Typed.text("text", text, LONGEST_TEXT);
        var concerns = RightsCheck.concerns(words, seen);
        int version = numbers.of(id.communityCode(), "convention", EVERY_YEAR);
        var convention = new Convention(
                id.communityCode(),
                version,
                id,
                name,
                words,
                concerns.isEmpty() ? Stage.RAISED : Stage.BLOCKED,
                concerns,
                act.at(),
                null);
        conventions.add(convention);
        waiting.replace(id.communityCode(), Secretary.MODULE, "convention " + version, List.of(item(convention, act)));
        log.write(
                id.communityCode(),
                "raise-convention",
                "convention/" + version,
                Map.of("stage", convention.stage().name()),
                act);
        changed.of(id.communityCode(), act.at());
        return convention;
    }

    private WaitingItem item(Convention convention, Act act) {
        var station = secretary.unit(convention.community());
        return new WaitingItem(
                units.above(station).id(),
                Role.CLERK,
                null,
                convention.community(),
                Secretary.MODULE,
                "convention " + convention.version(),
                convention.stage() == Stage.BLOCKED ? "rights" : "filing",
                convention.title(),
                convention.title(),
                "",
                "",
                List.of(),
                act.at(),
                Shanghai.startOf(act.day().plusDays(DAYS_TO_FILE + 1L)),
                true,
                "/desk/council/" + convention.community() + "/conventions");
    }
}
