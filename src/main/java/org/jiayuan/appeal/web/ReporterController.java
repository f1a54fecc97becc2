package org.jiayuan.appeal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jiayuan.appeal.AppealText;
import org.jiayuan.appeal.CameBack;
import org.jiayuan.archive.FillTray;
import org.jiayuan.archive.FindAttachments;
import org.jiayuan.archive.StagingToken;
import org.jiayuan.archive.Tray;
import org.jiayuan.division.Divisions;
import org.jiayuan.matter.Enclosed;
import org.jiayuan.matter.MakeMove;
import org.jiayuan.matter.MatterClocks;
import org.jiayuan.matter.Move;
import org.jiayuan.matter.Rating;
import org.jiayuan.matter.Reporting;
import org.jiayuan.matter.ShowMatter;
import org.jiayuan.matter.Stages;
import org.jiayuan.matter.StalePage;
import org.jiayuan.matter.Working;
import org.jiayuan.platform.Faults;
import org.jiayuan.platform.PublicAddress;
import org.jiayuan.platform.Screens;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.RuleBroken;
import org.jiayuan.site.Crumbs;
import org.jiayuan.unit.Categories;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /track/{code}.{secret}} and {@code /my/matters/{code}/{reference}}: one's own matter, and what one does with it. */
@Controller
class ReporterController {

    private static final String TRACK = "/track/{token}";
    private static final String MY = "/my/matters/{code}/{reference}";

    private final ReporterDoor door;
    private final ShowMatter show;
    private final MakeMove make;
    private final MatterClocks clocks;
    private final Divisions divisions;
    private final Categories categories;
    private final FillTray fill;
    private final FindAttachments attachments;
    private final CameBack cameBack;
    private final Screens screens;
    private final PublicAddress address;

    ReporterController(
            ReporterDoor door,
            ShowMatter show,
            MakeMove make,
            MatterClocks clocks,
            Divisions divisions,
            Categories categories,
            FillTray fill,
            FindAttachments attachments,
            CameBack cameBack,
            Screens screens,
            PublicAddress address) {
        this.door = door;
        this.show = show;
        this.make = make;
        this.clocks = clocks;
        this.divisions = divisions;
        this.categories = categories;
        this.fill = fill;
        this.attachments = attachments;
        this.cameBack = cameBack;
        this.screens = screens;
        this.address = address;
    }

    /** Opens the matter that the address names, before anything is done with it. */
    @ModelAttribute
    Hers open(
            @PathVariable(required = false) @Nullable String token,
            @PathVariable(required = false) @Nullable String code,
            @PathVariable(required = false) @Nullable String reference,
            Act act) {
        return door.open(token, code, reference, act.by());
    }

    @GetMapping({TRACK, MY})
    ModelAndView show(
            @ModelAttribute(binding = false) Hers hers,
            @RequestParam(required = false) @Nullable String sent,
            HttpServletRequest request,
            Act act) {
        return page(hers, sent != null, new Faults(), request, act);
    }

    @GetMapping({TRACK + "/receipt", MY + "/receipt"})
    ModelAndView receipt(@ModelAttribute(binding = false) Hers hers, HttpServletRequest request, Act act) {
        var screen = screens.of(request);
        var view = show.toReporter(hers.id(), act, screen);
        return new ModelAndView(
                "appeal/ReceiptPage",
                Map.of(
                        "view",
                        view,
                        "community",
                        divisions.get(hers.id().communityCode()),
                        "link",
                        address.of(request) + hers.base()));
    }

    @PostMapping({TRACK + "/ratings", MY + "/ratings"})
    ModelAndView rate(
            @ModelAttribute(binding = false) Hers hers,
            @RequestParam(defaultValue = "") String verdict,
            @RequestParam(required = false) @Nullable Integer speed,
            @RequestParam(required = false) @Nullable Integer effect,
            @RequestParam(required = false) @Nullable Integer manner,
            @RequestParam(required = false) @Nullable String comment,
            HttpServletRequest request,
            Act act) {
        if (!verdict.equals("solved") && !verdict.equals("not-solved")) {
            return page(hers, false, new Faults().add("verdict", "platform.fault.choose"), request, act);
        }
        var rating = new Rating(verdict.equals("solved"), step(speed), step(effect), step(manner));
        return move(hers, request, "comment", comment, act, new Reporting.Rate(rating, comment));
    }

    private static @Nullable Integer step(@Nullable Integer step) {
        return step == null || step < 1 || step > 4 ? null : step;
    }

    @PostMapping({TRACK + "/additions", MY + "/additions"})
    ModelAndView add(
            @ModelAttribute(binding = false) Hers hers,
            @RequestParam(required = false) @Nullable String words,
            HttpServletRequest request,
            Act act) {
        try {
            if (fill.of(request, hers.id().communityCode(), tray(hers, request).token(), act)) {
                return page(hers, false, new Faults(), request, act);
            }
        } catch (RuleBroken refused) {
            return page(hers, false, Faults.of(refused), request, act);
        }
        var enclosed = Enclosed.on(tray(hers, request));
        return move(hers, request, "words", words, act, new Reporting.Add(words, enclosed));
    }

    /** What lies ready with the form that was sent; an empty tray if none was. */
    private Tray tray(Hers hers, HttpServletRequest request) {
        var typed = request.getParameter("tray-token");
        return typed == null
                ? Tray.empty(hers.id().communityCode())
                : attachments.staged(hers.id().communityCode(), StagingToken.of(typed));
    }

    @PostMapping({TRACK + "/answers", MY + "/answers"})
    ModelAndView answer(
            @ModelAttribute(binding = false) Hers hers,
            @RequestParam(required = false) @Nullable String answer,
            HttpServletRequest request,
            Act act) {
        return move(hers, request, "answer", answer, act, new Reporting.Answer(answer));
    }

    @PostMapping({TRACK + "/asks", MY + "/asks"})
    ModelAndView correctAsks(
            @ModelAttribute(binding = false) Hers hers,
            @RequestParam(defaultValue = "") String asks,
            HttpServletRequest request,
            Act act) {
        return move(
                hers,
                request,
                "asks",
                asks,
                act,
                new Working.CorrectAsks(asks.lines().toList()));
    }

    @PostMapping({TRACK + "/withdrawals", MY + "/withdrawals"})
    ModelAndView withdraw(
            @ModelAttribute(binding = false) Hers hers,
            @RequestParam(required = false) @Nullable String reason,
            HttpServletRequest request,
            Act act) {
        return move(hers, request, "reason", reason, act, new Reporting.Withdraw(reason));
    }

    @PostMapping({TRACK + "/objections", MY + "/objections"})
    ModelAndView object(
            @ModelAttribute(binding = false) Hers hers,
            @RequestParam(required = false) @Nullable String reason,
            HttpServletRequest request,
            Act act) {
        var view = show.toReporter(hers.id(), act, screens.of(request));
        var category = categories.get(view.categoryCode(), act.day());
        return move(hers, request, "reason", reason, act, new Reporting.Objection(category, reason));
    }

    private ModelAndView move(
            Hers hers, HttpServletRequest request, String field, @Nullable String words, Act act, Move move) {
        var faults = new Faults();
        faults.text(field, words, false, AppealText.LONGEST);
        if (!faults.isEmpty()) {
            return page(hers, false, faults, request, act);
        }
        try {
            make.byReporter(hers.id(), seen(request), act, move);
            return new ModelAndView("redirect:" + hers.base() + "#thread");
        } catch (StalePage stale) {
            var page = page(hers, false, Faults.of(stale), request, act);
            page.setStatus(HttpStatus.CONFLICT);
            return page;
        } catch (RuleBroken broken) {
            return page(hers, false, Faults.of(broken), request, act);
        } catch (DuplicateKeyException twice) {
            return page(hers, false, new Faults().add("verdict", "matter.broken.rated-already"), request, act);
        }
    }

    private static int seen(HttpServletRequest request) {
        var seen = request.getParameter("seen");
        return seen != null && seen.matches("\\d{1,6}") ? Integer.parseInt(seen) : MakeMove.UNSEEN;
    }

    private ModelAndView page(Hers hers, boolean sent, Faults faults, HttpServletRequest request, Act act) {
        var screen = screens.of(request);
        var view = show.toReporter(hers.id(), act, screen);
        var into = view.mergedInto();
        var model = new HashMap<String, Object>();
        var answering = into == null ? view : show.toFellow(into, act, screen);
        model.put("view", view);
        model.put("answering", answering);
        model.put("clock", clocks.of(answering, screen));
        model.put("stages", Stages.of(view, screen));
        model.put("crumbs", Crumbs.of(divisions, divisions.get(hers.id().communityCode()), screen));
        model.put("base", hers.base());
        model.put("proof", cameBack.proof(hers.id()));
        model.put("sent", sent);
        model.put("faults", faults);
        model.put("tray", tray(hers, request));
        model.put("typed", typed(request));
        return new ModelAndView(
                "appeal/ReporterPage", model, faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** What was typed, to be put back where it stood. */
    private static Map<String, String> typed(HttpServletRequest request) {
        var typed = new HashMap<String, String>();
        for (var field : new String[] {"comment", "words", "answer", "asks", "reason", "speed", "effect", "manner"}) {
            typed.put(field, Objects.requireNonNullElse(request.getParameter(field), ""));
        }
        return typed;
    }
}
