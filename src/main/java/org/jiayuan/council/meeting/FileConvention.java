package org.jiayuan.council.meeting;

import java.util.List;
import java.util.Map;
import org.jiayuan.council.CouncilChanged;
import org.jiayuan.council.Secretary;
import org.jiayuan.council.meeting.Convention.Stage;
import org.jiayuan.council.meeting.Seals.Kind;
import org.jiayuan.desk.Waiting;
import org.jiayuan.platform.Look;
import org.jiayuan.platform.Words;
import org.jiayuan.publication.Draft;
import org.jiayuan.publication.PublishDraft;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Actor;
import org.jiayuan.shared.NotFound;
import org.jiayuan.shared.Role;
import org.jiayuan.unit.Units;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The sub-district takes a convention on file; from then on residents keep to it and everybody reads it. */
@Service
public class FileConvention {

    private final Secretary secretary;
    private final Units units;
    private final Conventions conventions;
    private final Waiting waiting;
    private final Seals seals;
    private final PublishDraft publish;
    private final Words words;
    private final CouncilChanged pages;
    private final MeetingLog log;

    FileConvention(
            Secretary secretary,
            Units units,
            Conventions conventions,
            Waiting waiting,
            Seals seals,
            PublishDraft publish,
            Words words,
            CouncilChanged pages,
            MeetingLog log) {
        this.secretary = secretary;
        this.units = units;
        this.conventions = conventions;
        this.waiting = waiting;
        this.seals = seals;
        this.publish = publish;
        this.words = words;
        this.pages = pages;
        this.log = log;
    }

    /** Whether she files for that community: she works in the office above its station. */
    public boolean may(Actor actor, String community) {
        return actor instanceof Actor.Program
                || actor.units(Secretary.MODULE, Role.CLERK, Role.HEAD)
                        .contains(units.above(secretary.unit(community)).id());
    }

    /** Whether the office above the station has still to take note that one touches rights. */
    public boolean isToNote(Convention convention) {
        return convention.stage() == Stage.BLOCKED
                && waiting.waits(convention.community(), Secretary.MODULE, "convention " + convention.version());
    }

    /**
     * Takes note that it touches rights and leaves it to the council to change: nothing waits any longer.
     *
     * @throws MeetingForbids if it does not touch them
     */
    @Transactional
    public void note(String community, int version, Act act) {
        if (!may(act.by(), community)) {
            throw new NotFound();
        }
        var convention = conventions.find(community, version).orElseThrow(NotFound::new);
        if (convention.stage() != Stage.BLOCKED) {
            throw new MeetingForbids("", "convention-not-blocked");
        }
        waiting.replace(community, Secretary.MODULE, "convention " + version, List.of());
        log.write(community, "note-convention", "convention/" + version, Map.of(), act);
    }

    /**
     * Files it.
     *
     * @throws MeetingForbids if it touches rights, or was filed already
     */
    @Transactional
    public void of(String community, int version, Act act) {
        if (!may(act.by(), community)) {
            throw new NotFound();
        }
        var convention = conventions.find(community, version).orElseThrow(NotFound::new);
        if (convention.stage() != Stage.RAISED) {
            throw new MeetingForbids(
                    "", convention.stage() == Stage.BLOCKED ? "convention-blocked" : "convention-filed");
        }
        conventions.file(convention, act.at(), act.by().account());
        waiting.replace(community, Secretary.MODULE, "convention " + version, List.of());
        seals.seal(
                community,
                Kind.CONVENTION,
                Integer.toString(version),
                Map.of("title", convention.title(), "text", convention.text()),
                act.at());
        publish.of(
                community,
                Draft.of(
                        org.jiayuan.publication.Kind.CONVENTION,
                        convention.title(),
                        convention.text(),
                        words.say(Look.CHINESE, "council.notice-board"),
                        "convention/" + version,
                        "/communities/" + community + "/council/convention"),
                secretary.unit(community),
                act);
        pages.of(community, act.at());
        log.write(community, "file-convention", "convention/" + version, Map.of(), act);
    }
}
