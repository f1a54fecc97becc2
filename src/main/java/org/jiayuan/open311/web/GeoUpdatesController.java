package org.jiayuan.open311.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import org.jiayuan.matter.FindUpdates;
import org.jiayuan.matter.FindUpdates.Filter;
import org.jiayuan.matter.FindUpdates.Update;
import org.jiayuan.matter.Matter.MatterId;
import org.jiayuan.matter.Published;
import org.jiayuan.open311.Jurisdictions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /open311/v2/servicerequestupdates}: what has happened to public matters, the extension of FixMyStreet. */
@Controller
@GeoReport
class GeoUpdatesController {

    private final FindUpdates find;
    private final Jurisdictions jurisdictions;
    private final Answers answers;
    private final Call.Reader calls;

    GeoUpdatesController(FindUpdates find, Jurisdictions jurisdictions, Answers answers, Call.Reader calls) {
        this.find = find;
        this.jurisdictions = jurisdictions;
        this.answers = answers;
        this.calls = calls;
    }

    /** @param updateId the request's id with the number of the step */
    record UpdateAnswer(
            String updateId, String serviceRequestId, String status, String updatedDatetime, String description) {}

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
