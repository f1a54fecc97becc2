package org.jiayuan.council.meeting;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jiayuan.council.CouncilChanged;
import org.jiayuan.council.Secretary;
import org.jiayuan.council.Subject;
import org.jiayuan.council.meeting.Resolution.Level;
import org.jiayuan.council.meeting.Resolution.Opinion;
import org.jiayuan.council.meeting.Resolution.ResolutionId;
import org.jiayuan.matter.Matter;
import org.jiayuan.shared.Act;
import org.jiayuan.unit.Unit;
import org.jiayuan.unit.Units;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** It is said what will be done about a resolution; a matter is opened at once, by which it is carried out. */
@Service
public class AnswerResolution {

    private static final int LONGEST_MEASURE = 500;

    private final Secretary secretary;
    private final Resolutions resolutions;
    private final ResolutionQueue queue;
    private final Units units;
    private final CarryOutResolution carry;
    private final CouncilChanged pages;
    private final MeetingLog log;

    AnswerResolution(
            Secretary secretary,
            Resolutions resolutions,
            ResolutionQueue queue,
            Units units,
            CarryOutResolution carry,
            CouncilChanged pages,
            MeetingLog log) {
        this.secretary = secretary;
        this.resolutions = resolutions;
        this.queue = queue;
        this.units = units;
        this.carry = carry;
        this.pages = pages;
        this.log = log;
    }

    /**
     * What is said.
     *
     * @param unit who answers for it
     * @param due until when
     * @param where it is done
     */
    public record Answer(Subject subject, Level level, UUID unit, String measure, LocalDate due, Where where) {}

    /**
     * Where something is done: a facility, else a grid cell, else words that intake turns into a cell.
     *
     * @param cell 14 digits, or empty
     * @param facility its id, or empty
     * @param words beside either or alone; may be empty
     */
    public record Where(String cell, String facility, String words) {}

    /**
     * Says it, once.
     *
     * @return the matter by which it is carried out
     * @throws MeetingForbids if it was said already, the measure is missing, the day is none to come, there is no such unit,
     *     or the place lies in another community
     * @throws org.jiayuan.matter.PlaceIsWrong if the place is missing, or there is none such
     */
    @Transactional
    public Matter of(ResolutionId id, Answer answer, Act act) {
        secretary.require(act, id.communityCode());
        var resolution = resolutions.hold(id);
        if (resolution.opinion() != null) {
            throw new MeetingForbids("", "opinion-given");
        }
        var words = Typed.text("measure", answer.measure(), LONGEST_MEASURE);
        var due = answer.due();
        if (!due.isAfter(act.day()) || due.isAfter(act.day().plusYears(2))) {
            throw new MeetingForbids("due", "measure-due");
        }
        if (units.find(answer.unit()).filter(Unit::answers).isEmpty()) {
            throw new MeetingForbids("unit", "no-unit");
        }
        var opinion = new Opinion(answer.subject(), answer.level(), answer.unit(), words, due, act.at());
        resolutions.giveOpinion(id, opinion, act.by().account());
        var matter = carry.by(resolution, opinion, answer.where(), act);
        resolutions.carryOutBy(id, matter.id().year(), matter.id().number());
        queue.show(resolutions.hold(id), act.at());
        pages.of(id.communityCode(), act.at());
        log.write(
                id.communityCode(),
                "answer-resolution",
                id.object(),
                Map.of(
                        "level", answer.level().name(),
                        "unit", answer.unit().toString(),
                        "due", due.toString()),
                act);
        return matter;
    }
}
