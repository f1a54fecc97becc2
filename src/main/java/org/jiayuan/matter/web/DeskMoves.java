package org.jiayuan.matter.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jiayuan.archive.FillTray;
import org.jiayuan.archive.FindAttachments;
import org.jiayuan.archive.StagingToken;
import org.jiayuan.archive.Tray;
import org.jiayuan.matter.BesideMatter;
import org.jiayuan.matter.Enclosed;
import org.jiayuan.matter.FieldIsWrong;
import org.jiayuan.matter.Labels;
import org.jiayuan.matter.MakeMove;
import org.jiayuan.matter.Matter;
import org.jiayuan.matter.Matter.MatterId;
import org.jiayuan.matter.Move;
import org.jiayuan.matter.ShowOnDesk;
import org.jiayuan.matter.StalePage;
import org.jiayuan.platform.Faults;
import org.jiayuan.platform.LocalAddress;
import org.jiayuan.platform.Screens;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.NotFound;
import org.jiayuan.shared.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What every action on the desk has in common: make the moves and go back, or show the page again with what was wrong. */
@Component
class DeskMoves {

    private static final int LONGEST = 4000;

    private final MakeMove make;
    private final ShowOnDesk show;
    private final FillTray fill;
    private final FindAttachments attachments;
    private final Screens screens;
    private final List<BesideMatter> beside;

    DeskMoves(
            MakeMove make,
            ShowOnDesk show,
            FillTray fill,
            FindAttachments attachments,
            Screens screens,
            List<BesideMatter> beside) {
        this.make = make;
        this.show = show;
        this.fill = fill;
        this.attachments = attachments;
        this.screens = screens;
        this.beside = List.copyOf(beside);
    }

    /** Which matter an address names. */
    static MatterId id(String code, String reference) {
        return Labels.reference(code, reference).orElseThrow(NotFound::new);
    }

    /** Makes the moves that the form asks for. */
    ModelAndView make(MatterId id, HttpServletRequest request, Act act, Supplier<List<Function<Matter, Move>>> moves) {
        return run(
                id, request, act, () -> make.byStaff(id, number(request, "seen", MakeMove.UNSEEN), act, moves.get()));
    }

    /** Makes the one move that the form asks for. */
    ModelAndView one(MatterId id, HttpServletRequest request, Act act, Function<Matter, Move> move) {
        return make(id, request, act, () -> List.of(move));
    }

    /** Makes the one move that a form with photos asks for, or only puts them on its tray. */
    ModelAndView withPhotos(MatterId id, HttpServletRequest request, Act act, Function<Enclosed, Move> move) {
        try {
            if (fill.of(request, id.communityCode(), tray(id, request).token(), act)) {
                return page(id, request, act);
            }
        } catch (RuleBroken refused) {
            return page(id, Faults.of(refused), HttpStatus.UNPROCESSABLE_CONTENT, -1, request, act);
        }
        var enclosed = Enclosed.on(tray(id, request));
        return one(id, request, act, matter -> move.apply(enclosed));
    }

    /** What lies ready with the form that was sent; an empty tray if none was. */
    private Tray tray(MatterId id, HttpServletRequest request) {
        var typed = request.getParameter("tray-token");
        return typed == null
                ? Tray.empty(id.communityCode())
                : attachments.staged(id.communityCode(), StagingToken.of(typed));
    }

    /** Does what the form asks for. */
    ModelAndView run(MatterId id, HttpServletRequest request, Act act, Runnable doing) {
        var faults = new Faults();
        request.getParameterMap().forEach((name, values) -> {
            for (var value : values) {
                faults.text(name, value, false, LONGEST);
            }
        });
        if (!faults.isEmpty()) {
            show.of(id, act, screens.of(request), -1);
            return page(id, faults, HttpStatus.UNPROCESSABLE_CONTENT, -1, request, act);
        }
        try {
            doing.run();
            var own = show.sees(id, act) ? "/desk/matters/" + id.communityCode() + "/" + id.reference() : "/desk";
            return new ModelAndView("redirect:" + LocalAddress.or(request.getParameter("back"), own));
        } catch (StalePage stale) {
            return page(id, Faults.of(stale), HttpStatus.CONFLICT, number(request, "steps", -1), request, act);
        } catch (RuleBroken broken) {
            return page(id, Faults.of(broken), HttpStatus.UNPROCESSABLE_CONTENT, -1, request, act);
        }
    }

    /** The matter's page. */
    ModelAndView page(MatterId id, HttpServletRequest request, Act act) {
        return page(id, new Faults(), HttpStatus.OK, -1, request, act);
    }

    private ModelAndView page(
            MatterId id, Faults faults, HttpStatus status, int seenSteps, HttpServletRequest request, Act act) {
        var model = new HashMap<String, Object>();
        model.put("page", show.of(id, act, screens.of(request), seenSteps));
        model.put("filled", new Filled(faults, typed(request)));
        model.put("tray", tray(id, request));
        var screen = screens.of(request);
        model.put(
                "beside",
                beside.stream().flatMap(one -> one.of(id, screen).stream()).toList());
        return new ModelAndView("matter/MatterDeskPage", model, status);
    }

    /** The page with the reporter's name and number on it, once; or with what is wrong beside the reason. */
    ModelAndView revealed(MatterId id, @Nullable String why, HttpServletRequest request, Act act) {
        try {
            var revealed = show.reveal(id, why, act);
            return page(id, request, act).addObject("revealed", revealed);
        } catch (FieldIsWrong broken) {
            return page(id, Faults.of(broken), HttpStatus.UNPROCESSABLE_CONTENT, -1, request, act);
        }
    }

    /** What was typed into every field of a form that was sent. */
    static Map<String, String> typed(HttpServletRequest request) {
        var typed = new HashMap<String, String>();
        if (request.getMethod().equals("POST")) {
            request.getParameterMap().forEach((name, values) -> typed.put(name, values[0]));
        }
        return typed;
    }

    static int number(HttpServletRequest request, String name, int otherwise) {
        var typed = request.getParameter(name);
        return typed != null && typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : otherwise;
    }

    /** What was typed; the empty string if nothing was. */
    static String typed(HttpServletRequest request, String name) {
        var typed = request.getParameter(name);
        return typed == null ? "" : typed.strip();
    }
}
