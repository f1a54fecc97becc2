package org.jiayuan.council.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.jiayuan.council.Secretary;
import org.jiayuan.council.meeting.Meeting.MeetingId;
import org.jiayuan.council.meeting.ReadMeeting;
import org.jiayuan.council.meeting.WatchMeeting;
import org.jiayuan.platform.ClientAddress;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.NotFound;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Says to a page of a meeting that something has happened; the page then reads itself anew. Each connection begins with
 * how many things have happened and ends after a while, so that a browser that comes back, from a tunnel or from another
 * node, has missed nothing.
 */
@Controller
class MeetingLiveController {

    private static final Duration LONGEST = Duration.ofSeconds(25);
    private static final long AGAIN_AFTER = 700;
    private static final long ASK_AFTER = 8_000;

    private final ReadMeeting read;
    private final Secretary secretary;
    private final WatchMeeting watch;
    private final Onlookers onlookers = new Onlookers();

    MeetingLiveController(ReadMeeting read, Secretary secretary, WatchMeeting watch) {
        this.read = read;
        this.secretary = secretary;
        this.watch = watch;
    }

    @GetMapping("/desk/council/{code}/meetings/{reference}/live")
    SseEmitter desk(
            @PathVariable String code,
            @PathVariable String reference,
            HttpServletRequest request,
            HttpServletResponse response,
            Act act) {
        var id = MeetingAddress.meeting(code, reference);
        if (!secretary.reads(act.by(), code) || read.find(id).isEmpty()) {
            throw new NotFound();
        }
        return stream(id, request, response);
    }

    @GetMapping("/my/meetings/{code}/{reference}/live")
    SseEmitter mine(
            @PathVariable String code,
            @PathVariable String reference,
            HttpServletRequest request,
            HttpServletResponse response,
            Act act) {
        var id = MeetingAddress.meeting(code, reference);
        if (read.standing(read.of(id), act).seat() == null) {
            throw new NotFound();
        }
        return stream(id, request, response);
    }

    /** For everybody. Where too many look on already she is told how it stands, and asks again after a while. */
    @GetMapping("/communities/{code}/meetings/{reference:[0-9]{4}-[0-9]{1,7}}/live")
    SseEmitter everybody(
            @PathVariable String code,
            @PathVariable String reference,
            HttpServletRequest request,
            HttpServletResponse response) {
        var id = MeetingAddress.meeting(code, reference);
        int revision = watch.told(id);
        if (revision == 0) {
            throw new NotFound();
        }
        var address = ClientAddress.of(request);
        if (!streams(request) || !onlookers.come(address)) {
            return once(revision, ASK_AFTER, response);
        }
        return stream(id, response, () -> onlookers.go(address));
    }

    private SseEmitter stream(MeetingId id, HttpServletRequest request, HttpServletResponse response) {
        return streams(request) ? stream(id, response, () -> {}) : once(watch.revision(id), AGAIN_AFTER, response);
    }

    private SseEmitter stream(MeetingId id, HttpServletResponse response, Runnable gone) {
        var emitter = emitter(response);
        var end = watch.of(id, revision -> send(emitter, revision, AGAIN_AFTER));
        emitter.onCompletion(() -> {
            end.run();
            gone.run();
        });
        emitter.onTimeout(emitter::complete);
        send(emitter, watch.revision(id), AGAIN_AFTER);
        return emitter;
    }

    private static SseEmitter once(int revision, long again, HttpServletResponse response) {
        var emitter = emitter(response);
        send(emitter, revision, again);
        emitter.complete();
        return emitter;
    }

    private static boolean streams(HttpServletRequest request) {
        var accepted = request.getHeader(HttpHeaders.ACCEPT);
        return accepted != null && accepted.contains(MediaType.TEXT_EVENT_STREAM_VALUE);
    }

    private static SseEmitter emitter(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        return new SseEmitter(LONGEST.toMillis());
    }

    private static void send(SseEmitter emitter, int revision, long again) {
        try {
            emitter.send(SseEmitter.event().reconnectTime(again).data(Integer.toString(revision)));
        } catch (IOException | IllegalStateException gone) {
            emitter.complete();
        }
    }
}
