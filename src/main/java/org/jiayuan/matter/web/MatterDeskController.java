package org.jiayuan.matter.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jiayuan.shared.Act;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /desk/matters/{code}/{reference}}: one matter on the desk. */
@Controller
class MatterDeskController {

    private final DeskMoves moves;

    MatterDeskController(DeskMoves moves) {
        this.moves = moves;
    }

    @GetMapping("/desk/matters/{code}/{reference}")
    ModelAndView show(@PathVariable String code, @PathVariable String reference, HttpServletRequest request, Act act) {
        return moves.page(DeskMoves.id(code, reference), request, act);
    }

    @PostMapping("/desk/matters/{code}/{reference}/reveals")
    ModelAndView reveal(
            @PathVariable String code,
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable String why,
            HttpServletRequest request,
            Act act) {
        return moves.revealed(DeskMoves.id(code, reference), why, request, act);
    }
}
