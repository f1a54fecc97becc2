package org.jiayuan.council.meeting;

import java.time.Duration;
import java.time.Instant;
import org.jiayuan.calendar.Calendars;
import org.jiayuan.council.CouncilChanged;
import org.jiayuan.platform.Job;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Shanghai;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The eleventh working day of a resolution nobody has said anything about. */
@Service
public class MarkOverdueResolutions implements Job {

    private static final Logger LOG = LoggerFactory.getLogger(MarkOverdueResolutions.class);

    private final Resolutions resolutions;
    private final ResolutionQueue queue;
    private final Meetings meetings;
    private final OverdueAgenda agenda;
    private final Calendars calendars;
    private final CouncilChanged pages;
    private final MeetingLog log;
    private final TransactionTemplate transaction;

    MarkOverdueResolutions(
            Resolutions resolutions,
            ResolutionQueue queue,
            Meetings meetings,
            OverdueAgenda agenda,
            Calendars calendars,
            CouncilChanged pages,
            MeetingLog log,
            TransactionTemplate transaction) {
        this.resolutions = resolutions;
        this.queue = queue;
        this.meetings = meetings;
        this.agenda = agenda;
        this.calendars = calendars;
        this.pages = pages;
        this.log = log;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "council-overdue";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run(Instant now) {
        for (var resolution : resolutions.toBeMarked(Shanghai.day(now))) {
            try {
                transaction.executeWithoutResult(status -> mark(resolution.id(), now));
            } catch (RuntimeException failure) {
                // The others' day has come all the same; this one is tried again the next time.
                LOG.error(
                        "{} of {} cannot be marked overdue",
                        resolution.id().object(),
                        resolution.id().communityCode(),
                        failure);
            }
        }
    }

    private void mark(Resolution.ResolutionId id, Instant now) {
        var resolution = resolutions.hold(id);
        var clock = resolution.clock(calendars.current());
        if (!clock.mustBeMarked(now)) {
            resolutions.dueOn(id, clock.dueDay());
            return;
        }
        resolutions.markOverdue(id, clock.dueDay().plusDays(1));
        queue.show(resolutions.hold(id), now);
        var act = Act.ofProgram(now);
        meetings.next(id.communityCode(), now).ifPresent(next -> {
            var meeting = meetings.hold(next);
            agenda.add(meeting, act);
            meetings.save(meeting);
            log.moved(meeting);
        });
        pages.of(id.communityCode(), now);
        log.write(id.communityCode(), "resolution-overdue", id.object(), java.util.Map.of(), act);
    }
}
