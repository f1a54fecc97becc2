package org.jiayuan.matter.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jiayuan.matter.Ask.Answer;
import org.jiayuan.matter.Ask.Outcome;
import org.jiayuan.matter.Replying;
import org.jiayuan.shared.Act;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Answering: replies, checks, decisions. */
@Controller
@RequestMapping("/desk/matters/{code}/{reference}")
class ReplyController {

    private static final String ANSWER = "answer-";

    private final DeskMoves moves;

    ReplyController(DeskMoves moves) {
        this.moves = moves;
    }

    @PostMapping("/replies")
    ModelAndView reply(@PathVariable String code, @PathVariable String reference, HttpServletRequest request, Act act) {
        return moves.withPhotos(
                DeskMoves.id(code, reference),
                request,
                act,
                enclosed -> new Replying.Reply(answers(request), DeskMoves.typed(request, "words"), enclosed));
    }

    private static List<Answer> answers(HttpServletRequest request) {
        return request.getParameterMap().keySet().stream()
                .filter(name -> name.matches(ANSWER + "\\d{1,4}"))
                .map(name -> Integer.parseInt(name.substring(ANSWER.length())))
                .sorted()
                .map(number -> new Answer(
                        number,
                        outcome(DeskMoves.typed(request, "outcome-" + number)),
                        DeskMoves.typed(request, ANSWER + number),
                        where(DeskMoves.typed(request, "to-" + number))))
                .toList();
    }

    private static @Nullable String where(String typed) {
        return typed.isBlank() ? null : typed;
    }

    private static Outcome outcome(String typed) {
        return switch (typed.toLowerCase(Locale.ROOT)) {
            case "refused" -> Outcome.REFUSED;
            case "handed-over" -> Outcome.HANDED_OVER;
            default -> Outcome.ANSWERED;
        };
    }

    @PostMapping("/checks")
    ModelAndView check(@PathVariable String code, @PathVariable String reference, HttpServletRequest request, Act act) {
        return moves.one(
                DeskMoves.id(code, reference),
                request,
                act,
                matter -> new Replying.Check(
                        DeskMoves.typed(request, "verdict").equals("pass"), DeskMoves.typed(request, "reason")));
    }

    @PostMapping("/decisions")
    ModelAndView decide(
            @PathVariable String code, @PathVariable String reference, HttpServletRequest request, Act act) {
        return moves.one(
                DeskMoves.id(code, reference),
                request,
                act,
                matter -> new Replying.Decide(DeskMoves.typed(request, "reasons"), DeskMoves.typed(request, "next")));
    }
}
