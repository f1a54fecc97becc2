package org.jiayuan.open311.web;

import org.jiayuan.matter.Labels;
import org.jiayuan.open311.SendForwardAgain;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** {@code /desk/matters/{code}/{reference}/forwards}: another system is tried again. */
@Controller
class ForwardController {

    private final SendForwardAgain again;

    ForwardController(SendForwardAgain again) {
        this.again = again;
    }

    @PostMapping("/desk/matters/{code}/{reference}/forwards")
    String again(@PathVariable String code, @PathVariable String reference, Act act) {
        again.of(Labels.reference(code, reference).orElseThrow(NotFound::new), act);
        return "redirect:/desk/matters/" + code + "/" + reference;
    }
}
