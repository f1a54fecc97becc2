package org.jiayuan.matter.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.UUID;
import java.util.function.Function;
import org.jiayuan.matter.About;
import org.jiayuan.matter.ChooseTarget;
import org.jiayuan.matter.Dispatching.Dispatch;
import org.jiayuan.matter.FieldIsWrong;
import org.jiayuan.matter.Intake;
import org.jiayuan.matter.Labels;
import org.jiayuan.matter.MakeMove;
import org.jiayuan.matter.Matter;
import org.jiayuan.matter.Matter.MatterId;
import org.jiayuan.matter.Move;
import org.jiayuan.matter.OpenFinding;
import org.jiayuan.matter.PlaceOnDesk;
import org.jiayuan.platform.Uuids;
import org.jiayuan.shared.Act;
import org.jiayuan.unit.Categories;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Taking in on the desk: acceptances, declines, merges, dispatches, places, passing up. */
@Controller
@RequestMapping("/desk/matters/{code}/{reference}")
class IntakeController {

    private final DeskMoves moves;
    private final ChooseTarget targets;
    private final PlaceOnDesk places;
    private final Categories categories;
    private final MakeMove make;
    private final OpenFinding finding;

    IntakeController(
            DeskMoves moves,
            ChooseTarget targets,
            PlaceOnDesk places,
            Categories categories,
            MakeMove make,
            OpenFinding finding) {
        this.moves = moves;
        this.targets = targets;
        this.places = places;
        this.categories = categories;
        this.make = make;
        this.finding = finding;
    }

    @PostMapping("/acceptances")
    ModelAndView accept(
            @PathVariable String code, @PathVariable String reference, HttpServletRequest request, Act act) {
        var id = DeskMoves.id(code, reference);
        return moves.make(id, request, act, () -> {
            var all = new ArrayList<Function<Matter, Move>>();
            var cell = DeskMoves.typed(request, "cell");
            if (!cell.isEmpty()) {
                places.move(id, cell, "").ifPresent(move -> all.add(matter -> move));
            }
            var category = categories.find(DeskMoves.typed(request, "category"), act.day());
            var asks = DeskMoves.typed(request, "asks").lines().toList();
            all.add(matter -> new Intake.Accept(
                    category.orElse(null), asks.isEmpty() ? null : asks, DeskMoves.typed(request, "word")));
            var unit = DeskMoves.typed(request, "unit");
            if (unit.equals("rule")) {
                all.add(matter -> new Dispatch(targets.byRule(matter, act.at())));
            } else if (!unit.isEmpty()) {
                all.add(matter -> new Dispatch(targets.dispatched(matter, unit(request), act.at())));
            }
            return all;
        });
    }

    @PostMapping("/declines")
    ModelAndView decline(
            @PathVariable String code, @PathVariable String reference, HttpServletRequest request, Act act) {
        return moves.one(
                DeskMoves.id(code, reference),
                request,
                act,
                matter -> new Intake.Decline(DeskMoves.typed(request, "decline"), DeskMoves.typed(request, "instead")));
    }

    @PostMapping("/merges")
    ModelAndView merge(@PathVariable String code, @PathVariable String reference, HttpServletRequest request, Act act) {
        var id = DeskMoves.id(code, reference);
        return moves.run(
                id,
                request,
                act,
                () -> make.merge(
                        id,
                        DeskMoves.number(request, "seen", MakeMove.UNSEEN),
                        Labels.reference(code, DeskMoves.typed(request, "target"))
                                .orElseThrow(FieldIsWrong::mergeTarget),
                        act));
    }

    @PostMapping("/dispatches")
    ModelAndView dispatch(
            @PathVariable String code, @PathVariable String reference, HttpServletRequest request, Act act) {
        return moves.one(
                DeskMoves.id(code, reference),
                request,
                act,
                matter -> new Dispatch(targets.dispatched(matter, unit(request), act.at())));
    }

    @PostMapping("/findings")
    ModelAndView find(@PathVariable String code, @PathVariable String reference, HttpServletRequest request, Act act) {
        var id = DeskMoves.id(code, reference);
        var opened = new ArrayList<MatterId>();
        var page =
                moves.run(id, request, act, () -> opened.add(finding.of(id, DeskMoves.typed(request, "words"), act)));
        return opened.isEmpty()
                ? page
                : new ModelAndView("redirect:/desk/matters/" + code + "/"
                        + opened.getFirst().reference());
    }

    static UUID unit(HttpServletRequest request) {
        return Uuids.read(DeskMoves.typed(request, "unit")).orElseThrow(FieldIsWrong::target);
    }

    @PostMapping("/places")
    ModelAndView place(@PathVariable String code, @PathVariable String reference, HttpServletRequest request, Act act) {
        return moves.one(DeskMoves.id(code, reference), request, act, matter -> placeMove(matter.id(), request));
    }

    private Move placeMove(MatterId id, HttpServletRequest request) {
        var elsewhere = DeskMoves.typed(request, "elsewhere");
        var reason = DeskMoves.typed(request, "reason");
        return elsewhere.isEmpty()
                ? places.move(id, DeskMoves.typed(request, "cell"), reason)
                        .orElseThrow(() -> FieldIsWrong.sameCell("cell"))
                : places.moveSaid(id, elsewhere, reason).orElseThrow(() -> FieldIsWrong.sameCell("elsewhere"));
    }

    @PostMapping("/passings-up")
    ModelAndView passUp(
            @PathVariable String code, @PathVariable String reference, HttpServletRequest request, Act act) {
        return moves.one(
                DeskMoves.id(code, reference),
                request,
                act,
                matter -> new Intake.PassUp(
                        DeskMoves.typed(request, "about").equals("handler") ? About.HANDLER : About.STATION,
                        DeskMoves.typed(request, "reason")));
    }
}
