package org.jiayuan.privacy.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.jiayuan.platform.Faults;
import org.jiayuan.platform.FileAnswer;
import org.jiayuan.platform.Limits;
import org.jiayuan.platform.Screens;
import org.jiayuan.privacy.AskAboutData;
import org.jiayuan.privacy.ChangeConsent;
import org.jiayuan.privacy.Request;
import org.jiayuan.privacy.ShowData;
import org.jiayuan.privacy.TakeAlong;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.NotFound;
import org.jiayuan.shared.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /my/data} and {@code /track/{token}/data}: what is kept about oneself, and what one does about it. */
@Controller
class DataController {

    private static final String MY = "/my/data";
    private static final String TRACK = "/track/{token}/data";

    private final Subject.Door door;
    private final DataPage.Query query;
    private final ShowData show;
    private final TakeAlong take;
    private final AskAboutData ask;
    private final ChangeConsent change;
    private final Limits limits;
    private final Screens screens;

    DataController(
            Subject.Door door,
            DataPage.Query query,
            ShowData show,
            TakeAlong take,
            AskAboutData ask,
            ChangeConsent change,
            Limits limits,
            Screens screens) {
        this.door = door;
        this.query = query;
        this.show = show;
        this.take = take;
        this.ask = ask;
        this.change = change;
        this.limits = limits;
        this.screens = screens;
    }

    @GetMapping({MY, TRACK})
    ModelAndView show(@PathVariable(required = false) @Nullable String token, HttpServletRequest request, Act act) {
        return page(door.open(token, act.by()), new DataPage.Typed("", "", new Faults()), request, act);
    }

    @PostMapping({MY + "/exports", TRACK + "/exports"})
    ResponseEntity<byte[]> takeAlong(
            @PathVariable(required = false) @Nullable String token, HttpServletRequest request, Act act)
            throws IOException {
        var subject = door.open(token, act.by());
        limits.count("privacy.take-along", subject.whose().word(), 10, Duration.ofHours(1));
        var screen = screens.of(request);
        var out = new ByteArrayOutputStream();
        take.write(take.gather(subject.whose(), act, screen), screen, out);
        return FileAnswer.personal(
                out.toByteArray(), "application/zip", "attachment; filename=\"jiayuan-" + act.day() + ".zip\"");
    }

    @PostMapping({MY + "/consents", TRACK + "/consents"})
    String change(
            @PathVariable(required = false) @Nullable String token,
            @RequestParam String consent,
            @RequestParam(defaultValue = "false") boolean given,
            Act act) {
        var subject = door.open(token, act.by());
        change.to(subject.whose(), consent, given, act);
        return "redirect:" + subject.base() + "#consents";
    }

    @GetMapping({MY + "/deletion", TRACK + "/deletion"})
    ModelAndView deletion(@PathVariable(required = false) @Nullable String token, HttpServletRequest request, Act act) {
        return deletion(door.open(token, act.by()), "", new Faults(), request);
    }

    private ModelAndView deletion(Subject subject, String words, Faults faults, HttpServletRequest request) {
        return new ModelAndView(
                "privacy/DeletionPage",
                Map.of(
                        "base",
                        subject.base(),
                        "fate",
                        show.fate(subject.whose(), screens.of(request)),
                        "words",
                        words,
                        "faults",
                        faults),
                faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping({MY + "/requests", TRACK + "/requests"})
    ModelAndView ask(
            @PathVariable(required = false) @Nullable String token,
            @RequestParam String kind,
            @RequestParam(defaultValue = "") String words,
            HttpServletRequest request,
            Act act) {
        var subject = door.open(token, act.by());
        var wanted = Arrays.stream(Request.Kind.values())
                .filter(one -> one.key().equals(kind))
                .findFirst()
                .orElseThrow(NotFound::new);
        try {
            limits.count("privacy.ask", subject.whose().word(), 20, Duration.ofDays(1));
            ask.with(subject.whose(), wanted, words, act);
            return new ModelAndView("redirect:" + subject.base() + "#requests");
        } catch (RuleBroken broken) {
            return wanted == Request.Kind.DELETION
                    ? deletion(subject, words, Faults.of(broken), request)
                    : page(subject, new DataPage.Typed(kind, words, Faults.of(broken)), request, act);
        }
    }

    private ModelAndView page(Subject subject, DataPage.Typed typed, HttpServletRequest request, Act act) {
        return new ModelAndView(
                "privacy/DataPage",
                Map.of("page", query.of(subject, typed, act, screens.of(request))),
                typed.faults().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
