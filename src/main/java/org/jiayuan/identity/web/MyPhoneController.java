package org.jiayuan.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.jiayuan.identity.ChangePhone;
import org.jiayuan.identity.Phone;
import org.jiayuan.identity.RequestCode;
import org.jiayuan.platform.ClientAddress;
import org.jiayuan.platform.Faults;
import org.jiayuan.platform.Look;
import org.jiayuan.platform.TooOften;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.NotFound;
import org.jiayuan.shared.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /my/phone}: a new number, proved by a code sent to it. */
@Controller
class MyPhoneController {

    private final RequestCode request;
    private final ChangePhone change;

    MyPhoneController(RequestCode request, ChangePhone change) {
        this.request = request;
        this.change = change;
    }

    @GetMapping("/my/phone")
    ModelAndView show(Act act) {
        me(act);
        return page("", false, new Faults());
    }

    @PostMapping("/my/phone/codes")
    ModelAndView send(
            @RequestParam(defaultValue = "") String phone,
            HttpServletRequest web,
            HttpServletResponse response,
            Act act) {
        me(act);
        try {
            request.to(Phone.of(phone), ClientAddress.of(web), Look.of(web).locale(), act.at());
            return page(phone, true, new Faults());
        } catch (RuleBroken broken) {
            return page(phone, false, Faults.of(broken));
        } catch (TooOften often) {
            response.setHeader("Retry-After", Long.toString(often.seconds()));
            var page = page(phone, false, Faults.of("phone", often));
            page.setStatus(HttpStatus.TOO_MANY_REQUESTS);
            return page;
        }
    }

    @PostMapping("/my/phone")
    ModelAndView change(
            @RequestParam(defaultValue = "") String phone,
            @RequestParam(required = false) @Nullable String code,
            Act act) {
        try {
            change.to(me(act), Phone.of(phone), code, act);
            return new ModelAndView("redirect:/my/data");
        } catch (RuleBroken broken) {
            return page(phone, !broken.field().equals("phone"), Faults.of(broken));
        }
    }

    private static UUID me(Act act) {
        var account = act.by().account();
        if (account == null) {
            throw new NotFound();
        }
        return account;
    }

    private static ModelAndView page(String phone, boolean sent, Faults faults) {
        return new ModelAndView(
                "identity/MyPhonePage",
                Map.of("phone", phone, "sent", sent, "faults", faults),
                faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
