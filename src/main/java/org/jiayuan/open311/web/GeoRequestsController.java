package org.jiayuan.open311.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiayuan.appeal.Link;
import org.jiayuan.appeal.Links;
import org.jiayuan.matter.FindPublished;
import org.jiayuan.matter.FindPublished.Filter;
import org.jiayuan.matter.Published;
import org.jiayuan.open311.CheckApiKey;
import org.jiayuan.open311.Jurisdictions;
import org.jiayuan.open311.Posted;
import org.jiayuan.open311.Refused;
import org.jiayuan.open311.TakeRequest;
import org.jiayuan.open311.TakeRequest.Taken;
import org.jiayuan.platform.Uploaded;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /open311/v2/requests}: public matters for other systems, and what these send. */
@Controller
@GeoReport
class GeoRequestsController {

    private static final int MOST_IDS = 1_000;

    private final FindPublished find;
    private final RequestAnswer.Maker maker;
    private final Jurisdictions jurisdictions;
    private final CheckApiKey check;
    private final TakeRequest take;
    private final Links links;
    private final Answers answers;
    private final Call.Reader calls;
    private final Clock clock;

    GeoRequestsController(
            FindPublished find,
            RequestAnswer.Maker maker,
            Jurisdictions jurisdictions,
            CheckApiKey check,
            TakeRequest take,
            Links links,
            Answers answers,
            Call.Reader calls,
            Clock clock) {
        this.find = find;
        this.maker = maker;
        this.jurisdictions = jurisdictions;
        this.check = check;
        this.take = take;
        this.links = links;
        this.answers = answers;
        this.calls = calls;
        this.clock = clock;
    }

    /** @param serviceNotice where its reporter follows it */
    record Receipt(String serviceRequestId, String serviceNotice) {}

    /** What a token stands for. */
    record TokenAnswer(String serviceRequestId, String token) {}

    @GetMapping("/open311/v2/requests" + Format.PATTERN)
    ResponseEntity<byte[]> list(HttpServletRequest request) {
        var call = calls.of(request);
        var jurisdiction = jurisdictions.of(request.getParameter("jurisdiction_id"));
        var ids = words(request.getParameter("service_request_id"));
        if (ids.size() > MOST_IDS) {
            throw Refused.bad("open311.refused.ids", MOST_IDS);
        }
        List<Published> matters;
        if (!ids.isEmpty()) {
            matters = find.withIds(
                    ids.stream()
                            .flatMap(id -> Published.read(id).stream())
                            .filter(id -> jurisdiction.covers(id.communityCode()))
                            .toList(),
                    call.screen());
        } else {
            var window = Window.of(
                    request.getParameter("start_date"),
                    request.getParameter("end_date"),
                    request.getParameter("page"),
                    request.getParameter("page_size"),
                    call.screen().now());
            matters = find.listed(
                    new Filter(
                            jurisdiction.communities(),
                            words(request.getParameter("service_code")),
                            window.from(),
                            window.to(),
                            done(words(request.getParameter("status"))),
                            null,
                            window.skip()),
                    window.size(),
                    call.screen());
        }
        return answers.list(call, "service_requests", "request", maker.of(matters, call));
    }

    @GetMapping("/open311/v2/requests/{request:[\\w-]+}" + Format.PATTERN)
    ResponseEntity<byte[]> show(
            @PathVariable String request,
            @RequestParam(name = "jurisdiction_id", required = false) @Nullable String jurisdiction,
            HttpServletRequest http) {
        var call = calls.of(http);
        var inside = jurisdictions.of(jurisdiction);
        var matters = Published.read(request)
                .filter(id -> inside.covers(id.communityCode()))
                .map(id -> find.withIds(List.of(id), call.screen()))
                .filter(found -> !found.isEmpty())
                .orElseThrow(() -> Refused.missing("open311.refused.request"));
        return answers.list(call, "service_requests", "request", maker.of(matters, call));
    }

    @GetMapping("/open311/v2/tokens/{token:[\\w.-]+}" + Format.PATTERN)
    ResponseEntity<byte[]> token(@PathVariable String token, HttpServletRequest request) {
        var call = calls.of(request);
        var id = Link.of(token).flatMap(links::find).orElseThrow(() -> Refused.missing("open311.refused.token"));
        return answers.once(call, 200, "service_requests", "request", new TokenAnswer(Published.code(id), token));
    }

    @PostMapping("/open311/v2/requests" + Format.PATTERN)
    ResponseEntity<byte[]> take(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String word,
            HttpServletRequest request) {
        var call = calls.of(request);
        var key = check.of(request.getParameter("api_key"));
        if (word != null && (word.isBlank() || word.length() > 200)) {
            throw Refused.bad("open311.refused.word");
        }
        var posted = Posted.of(request.getParameterMap(), Uploaded.in(request, "media"));
        var act = new Act(Actor.ANYONE, clock.instant());
        var taken = take.of(posted, key, word, act, call.screen());
        return answers.once(
                call,
                200,
                "service_requests",
                "request",
                new Receipt(Published.code(taken.receipt().id()), notice(taken, posted, call)));
    }

    private static String notice(Taken taken, Posted posted, Call call) {
        var screen = call.screen();
        var notice = new StringBuilder(screen.say(
                "open311.notice", call.base() + taken.receipt().link().path()));
        if (!taken.alike().isEmpty()) {
            notice.append(' ')
                    .append(screen.say(
                            "open311.notice.alike",
                            taken.alike().stream()
                                    .map(line -> call.base() + line.link())
                                    .collect(Collectors.joining(" "))));
        }
        if (!posted.mediaUrl().isEmpty()) {
            notice.append(' ').append(screen.say("open311.notice.media"));
        }
        return notice.toString();
    }

    private static Set<String> words(@Nullable String list) {
        return list == null
                ? Set.of()
                : Arrays.stream(list.split(","))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .collect(Collectors.toUnmodifiableSet());
    }

    private static @Nullable Boolean done(Set<String> statuses) {
        if (!Set.of("open", "closed").containsAll(statuses)) {
            throw Refused.bad("open311.refused.status");
        }
        return statuses.size() == 1 ? statuses.contains("closed") : null;
    }
}
