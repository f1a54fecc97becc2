package org.jiayuan.appeal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiayuan.appeal.Link;
import org.jiayuan.appeal.SubmitAppeal;
import org.jiayuan.identity.CheckCode;
import org.jiayuan.identity.Phone;
import org.jiayuan.identity.RequestCode;
import org.jiayuan.matter.FindMatters;
import org.jiayuan.matter.Labels;
import org.jiayuan.platform.ClientAddress;
import org.jiayuan.platform.Faults;
import org.jiayuan.platform.Limits;
import org.jiayuan.platform.Look;
import org.jiayuan.platform.TooOften;
import org.jiayuan.platform.Vault;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /track}: finds a matter by its number, or one's own matters by the phone number left with them. */
@Controller
class TrackController {

    private final Labels labels;
    private final RequestCode request;
    private final CheckCode check;
    private final FindMatters find;
    private final SubmitAppeal submit;
    private final Vault vault;
    private final Limits limits;

    TrackController(
            Labels labels,
            RequestCode request,
            CheckCode check,
            FindMatters find,
            SubmitAppeal submit,
            Vault vault,
            Limits limits) {
        this.labels = labels;
        this.request = request;
        this.check = check;
        this.find = find;
        this.submit = submit;
        this.vault = vault;
        this.limits = limits;
    }

    @GetMapping("/track")
    ModelAndView show() {
        return page("", "", false, List.of(), new Faults());
    }

    /** Where a form was sent to; it would be taken for the token of a matter. */
    @GetMapping({"/track/numbers", "/track/codes", "/track/phones"})
    String again() {
        return "redirect:/track";
    }

    @PostMapping("/track/numbers")
    ModelAndView byNumber(@RequestParam(defaultValue = "") String number, HttpServletRequest web) {
        limits.count("appeal.track", ClientAddress.of(web), 60, java.time.Duration.ofMinutes(10));
        var id = number.length() > 60
                ? Optional.<org.jiayuan.matter.Matter.MatterId>empty()
                : labels.read(number, Optional.empty());
        return id.map(found -> new ModelAndView(
                        "redirect:/communities/" + found.communityCode() + "/matters/" + found.reference()))
                .orElseGet(() -> page(number, "", false, List.of(), new Faults().add("number", "appeal.fault.number")));
    }

    @PostMapping("/track/codes")
    ModelAndView send(
            @RequestParam(defaultValue = "") String phone,
            HttpServletRequest web,
            HttpServletResponse response,
            Act act) {
        try {
            request.to(Phone.of(phone), ClientAddress.of(web), Look.of(web).locale(), act.at());
            return page("", phone, true, List.of(), new Faults());
        } catch (RuleBroken broken) {
            return page("", phone, false, List.of(), Faults.of(broken));
        } catch (TooOften often) {
            response.setHeader("Retry-After", Long.toString(often.seconds()));
            var page = page("", phone, false, List.of(), Faults.of("phone", often));
            page.setStatus(HttpStatus.TOO_MANY_REQUESTS);
            return page;
        }
    }

    @PostMapping("/track/phones")
    ModelAndView byPhone(
            @RequestParam(defaultValue = "") String phone,
            @RequestParam(required = false) @Nullable String code,
            Act act) {
        try {
            var proved = Phone.of(phone);
            check.of(proved, code, act.at());
            var found = new ArrayList<TrackFound>();
            for (var id : find.withPhone(proved.indexes(vault))) {
                Link link = submit.again(id, act);
                found.add(new TrackFound(labels.of(id), link.path()));
            }
            return found.isEmpty()
                    ? page("", phone, false, List.of(), new Faults().add("phone", "appeal.fault.phone-none"))
                    : page("", "", false, found, new Faults());
        } catch (RuleBroken broken) {
            return page("", phone, !broken.field().equals("phone"), List.of(), Faults.of(broken));
        }
    }

    private static ModelAndView page(String number, String phone, boolean sent, List<TrackFound> found, Faults faults) {
        return new ModelAndView(
                "appeal/TrackPage",
                Map.of("number", number, "phone", phone, "sent", sent, "found", found, "faults", faults),
                faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
