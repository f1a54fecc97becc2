package org.jiayuan.open311.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.jiayuan.matter.FindUpdates;
import org.jiayuan.matter.FindUpdates.Filter;
import org.jiayuan.matter.FindUpdates.Update;
import org.jiayuan.matter.Matter.MatterId;
import org.jiayuan.matter.Published;
import org.jiayuan.open311.CheckApiKey;
import org.jiayuan.open311.Jurisdictions;
import org.jiayuan.open311.TakeUpdate;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** {@code /open311/v2/servicerequestupdates}: what has happened to public matters, the extension of FixMyStreet. */
@Controller
@GeoReport
class GeoUpdatesController {

    private final FindUpdates find;
    private final Jurisdictions jurisdictions;
    private final Answers answers;
    private final Call.Reader calls;
    private final CheckApiKey check;
    private final TakeUpdate take;
    private final Clock clock;

    GeoUpdatesController(
            FindUpdates find,
            Jurisdictions jurisdictions,
            Answers answers,
            Call.Reader calls,
            CheckApiKey check,
            TakeUpdate take,
            Clock clock) {
        this.find = find;
        this.jurisdictions = jurisdictions;
        this.answers = answers;
        this.calls = calls;
        this.check = check;
        this.take = take;
        this.clock = clock;
    }

    /** @param updateId the request's id with the number of the step */
    record UpdateAnswer(
            String updateId, String serviceRequestId, String status, String updatedDatetime, String description) {}

    /** @param updateId as this system knows it */
    record Receipt(String updateId) {}

    @GetMapping("/open311/v2/servicerequestupdates" + Format.PATTERN)
    ResponseEntity<byte[]> list(HttpServletRequest request) {
        var call = calls.of(request);
        var jurisdiction = jurisdictions.of(request.getParameter("jurisdiction_id"));
        var asked = request.getParameter("service_request_id");
        var matters = matters(asked);
        var window = Window.of(
                request.getParameter("start_date"),
                request.getParameter("end_date"),
                request.getParameter("page"),
                request.getParameter("page_size"),
                call.screen().now());
        boolean none = asked != null && !asked.isBlank() && matters.isEmpty();
        var updates = none
                ? List.<Update>of()
                : find.of(
                        new Filter(jurisdiction.communities(), matters, window.from(), window.to(), window.skip()),
                        window.size(),
                        call.screen());
        return answers.list(
                call,
                "service_request_updates",
                "request_update",
                updates.stream().map(GeoUpdatesController::answer).toList());
    }

    /** The reporter's system adds something. */
    @PostMapping("/open311/v2/servicerequestupdates" + Format.PATTERN)
    ResponseEntity<byte[]> take(HttpServletRequest request) {
        var call = calls.of(request);
        var key = check.of(request.getParameter("api_key"));
        var taken = take.of(
                key,
                typed(request, "service_request_id"),
                typed(request, "update_id"),
                typed(request, "description"),
                new Act(Actor.ANYONE, clock.instant()),
                call.screen());
        var code = Published.code(taken.id()) + "-" + taken.sequence();
        return answers.once(call, 200, "service_request_updates", "request_update", new Receipt(code));
    }

    private static String typed(HttpServletRequest request, String name) {
        var typed = request.getParameter(name);
        return typed == null ? "" : typed;
    }

    private static List<MatterId> matters(@Nullable String list) {
        return list == null
                ? List.of()
                : Arrays.stream(list.split(","))
                        .limit(1_000)
                        .flatMap(id -> Published.read(id.strip()).stream())
                        .toList();
    }

    private static UpdateAnswer answer(Update update) {
        var code = Published.code(update.id());
        var words = update.words();
        return new UpdateAnswer(
                code + "-" + update.sequence(),
                code,
                update.done() ? "closed" : "open",
                RequestAnswer.written(update.at()),
                words == null ? update.says() : update.says() + "\n" + words);
    }
}
