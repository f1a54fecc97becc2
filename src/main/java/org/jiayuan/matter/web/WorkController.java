package org.jiayuan.matter.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jiayuan.matter.ChooseTarget;
import org.jiayuan.matter.Dispatching;
import org.jiayuan.matter.FieldIsWrong;
import org.jiayuan.matter.Matter;
import org.jiayuan.matter.Matter.MatterId;
import org.jiayuan.matter.Questions;
import org.jiayuan.matter.Working;
import org.jiayuan.shared.Act;
import org.jiayuan.unit.Categories;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Working on a matter: takings, returns, hand-overs, questions, extensions, updates, notes, corrections. */
@Controller
@RequestMapping("/desk/matters/{code}/{reference}")
class WorkController {

    private final DeskMoves moves;
    private final ChooseTarget targets;
    private final Questions questions;
    private final Categories categories;

    WorkController(DeskMoves moves, ChooseTarget targets, Questions questions, Categories categories) {
        this.moves = moves;
        this.targets = targets;
        this.questions = questions;
        this.categories = categories;
    }

    private static MatterId id(String code, String reference) {
        return DeskMoves.id(code, reference);
    }

    @PostMapping("/takings")
    ModelAndView take(@PathVariable String code, @PathVariable String reference, HttpServletRequest request, Act act) {
        return moves.one(
                id(code, reference), request, act, matter -> new Dispatching.Take(DeskMoves.typed(request, "word")));
    }

    @PostMapping("/returns")
    ModelAndView giveBack(
            @PathVariable String code, @PathVariable String reference, HttpServletRequest request, Act act) {
        var better = DeskMoves.typed(request, "unit");
        var kind = DeskMoves.typed(request, "wrong");
        return moves.one(
                id(code, reference),
                request,
                act,
                matter -> new Dispatching.Return(
                        DeskMoves.typed(request, "reason"),
                        List.of("place", "category").contains(kind) ? kind : "other",
                        better.isEmpty() ? null : IntakeController.unit(request)));
    }

    @PostMapping("/hand-overs")
    ModelAndView handOver(
            @PathVariable String code, @PathVariable String reference, HttpServletRequest request, Act act) {
        return moves.one(
                id(code, reference),
                request,
                act,
                matter -> new Dispatching.HandOver(handedTo(matter, request, act), DeskMoves.typed(request, "word")));
    }

    /** The unit chosen, or from the first look where the rule sends it. */
    private Dispatching.Target handedTo(Matter matter, HttpServletRequest request, Act act) {
        return DeskMoves.typed(request, "unit").equals("rule")
                ? targets.afterFirstLook(matter, act.at())
                : targets.unit(matter, IntakeController.unit(request), act.at());
    }

    @PostMapping("/questions")
    ModelAndView ask(@PathVariable String code, @PathVariable String reference, HttpServletRequest request, Act act) {
        return moves.one(
                id(code, reference),
                request,
                act,
                matter -> new Working.Ask(DeskMoves.typed(request, "question"), questions.asked(matter.id())));
    }

    @PostMapping("/extensions")
    ModelAndView askExtension(
            @PathVariable String code, @PathVariable String reference, HttpServletRequest request, Act act) {
        return moves.one(
                id(code, reference),
                request,
                act,
                matter -> new Working.AskExtension(DeskMoves.typed(request, "reason")));
    }

    @PostMapping("/extension-decisions")
    ModelAndView decideExtension(
            @PathVariable String code, @PathVariable String reference, HttpServletRequest request, Act act) {
        return moves.one(
                id(code, reference),
                request,
                act,
                matter -> new Working.DecideExtension(
                        DeskMoves.typed(request, "decision").equals("grant"),
                        categories.get(matter.category(), act.day()).extension(),
                        DeskMoves.typed(request, "reason")));
    }

    @PostMapping("/updates")
    ModelAndView update(
            @PathVariable String code, @PathVariable String reference, HttpServletRequest request, Act act) {
        return moves.withPhotos(
                id(code, reference),
                request,
                act,
                enclosed -> new Working.Update(DeskMoves.typed(request, "word"), enclosed));
    }

    @PostMapping("/notes")
    ModelAndView note(@PathVariable String code, @PathVariable String reference, HttpServletRequest request, Act act) {
        return moves.one(
                id(code, reference), request, act, matter -> new Working.Note(DeskMoves.typed(request, "note")));
    }

    @PostMapping("/categories")
    ModelAndView correctCategory(
            @PathVariable String code, @PathVariable String reference, HttpServletRequest request, Act act) {
        return moves.one(
                id(code, reference),
                request,
                act,
                matter -> new Working.CorrectCategory(
                        categories
                                .find(DeskMoves.typed(request, "category"), act.day())
                                .orElseThrow(FieldIsWrong::target),
                        DeskMoves.typed(request, "reason")));
    }

    @PostMapping("/asks")
    ModelAndView correctAsks(
            @PathVariable String code, @PathVariable String reference, HttpServletRequest request, Act act) {
        return moves.one(
                id(code, reference),
                request,
                act,
                matter -> new Working.CorrectAsks(
                        DeskMoves.typed(request, "asks").lines().toList()));
    }
}
