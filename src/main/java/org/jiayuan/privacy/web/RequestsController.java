package org.jiayuan.privacy.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.jiayuan.platform.Faults;
import org.jiayuan.platform.Moments;
import org.jiayuan.platform.Rail;
import org.jiayuan.privacy.AnswerRequest;
import org.jiayuan.privacy.Request;
import org.jiayuan.privacy.Requests;
import org.jiayuan.privacy.ShowData;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.NotFound;
import org.jiayuan.shared.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /admin/requests}: what people ask about their data, for the security administrators. */
@Controller
class RequestsController {

    private static final int SIZE = 30;
    private static final int MOST = 200;

    private final Requests requests;
    private final ShowData show;
    private final AnswerRequest answer;
    private final Rail rail;

    RequestsController(Requests requests, ShowData show, AnswerRequest answer, Rail rail) {
        this.requests = requests;
        this.show = show;
        this.answer = answer;
        this.rail = rail;
    }

    @GetMapping("/admin/requests")
    ModelAndView list(@RequestParam(required = false) @Nullable String before, Act act) {
        require(act);
        return new ModelAndView(
                "privacy/RequestsPage",
                Map.of(
                        "rail", rail.administration(act.by()),
                        "open", before == null ? requests.open(MOST) : java.util.List.of(),
                        "answered", requests.answered(moment(before), SIZE)));
    }

    @GetMapping("/admin/requests/{code}/{id}")
    ModelAndView show(@PathVariable String code, @PathVariable UUID id, Act act) {
        return page(code, id, "", "", new Faults(), act);
    }

    @PostMapping("/admin/requests/{code}/{id}/answers")
    ModelAndView answer(
            @PathVariable String code,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(name = "answer", defaultValue = "") String words,
            Act act) {
        var chosen = Arrays.stream(Request.Outcome.values())
                .filter(one -> one.key().equals(outcome))
                .findFirst();
        if (chosen.isEmpty()) {
            return page(code, id, outcome, words, new Faults().add("outcome", "platform.fault.choose"), act);
        }
        try {
            answer.with(code, id, chosen.get(), words, act);
            return new ModelAndView("redirect:/admin/requests");
        } catch (RuleBroken broken) {
            return page(code, id, outcome, words, Faults.of(broken), act);
        }
    }

    private ModelAndView page(String code, UUID id, String outcome, String words, Faults faults, Act act) {
        require(act);
        var request = requests.find(code, id).orElseThrow(NotFound::new);
        return new ModelAndView(
                "privacy/RequestPage",
                Map.of(
                        "rail", rail.administration(act.by()),
                        "asked", show.toAnswer(request, act),
                        "outcome", outcome,
                        "answer", words,
                        "faults", faults),
                faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static void require(Act act) {
        if (!AnswerRequest.isFor(act.by())) {
            throw new NotFound();
        }
    }

    private static @Nullable Instant moment(@Nullable String before) {
        return before == null ? null : Moments.read(before).orElse(null);
    }
}
