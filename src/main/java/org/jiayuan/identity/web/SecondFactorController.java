package org.jiayuan.identity.web;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jiayuan.identity.FindAccount;
import org.jiayuan.identity.SetSecondFactor;
import org.jiayuan.platform.Faults;
import org.jiayuan.platform.QrDrawing;
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

/** {@code /staff/second-factor}: a staff member sets up her authenticator and gets her recovery codes. */
@Controller
class SecondFactorController {

    private static final char[] BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".toCharArray();

    private final SetSecondFactor set;
    private final FindAccount find;

    SecondFactorController(SetSecondFactor set, FindAccount find) {
        this.set = set;
        this.find = find;
    }

    @GetMapping("/staff/second-factor")
    ModelAndView show(Act act) {
        var account = act.by().account();
        return account == null
                ? new ModelAndView("redirect:/staff/sign-in")
                : page(account, set.invent(), List.of(), new Faults());
    }

    @PostMapping("/staff/second-factor")
    ModelAndView give(
            @RequestParam String secret,
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable String password,
            Act act) {
        var account = Objects.requireNonNullElseGet(act.by().account(), () -> {
            throw new NotFound();
        });
        if (!secret.matches("[A-Za-z0-9+/]{27}=")) {
            throw new NotFound();
        }
        try {
            return page(account, secret, set.give(account, secret, code, password, act), new Faults());
        } catch (RuleBroken broken) {
            return page(account, secret, List.of(), Faults.of(broken));
        }
    }

    private ModelAndView page(UUID account, String secret, List<String> recovery, Faults faults) {
        var hers = find.staff(account).orElseThrow(NotFound::new);
        var login = Objects.requireNonNullElse(hers.login(), "");
        var typed = base32(Base64.getDecoder().decode(secret));
        var address = "otpauth://totp/Jiayuan:" + login + "?secret=" + typed + "&issuer=Jiayuan";
        return new ModelAndView(
                "identity/SecondFactorPage",
                Map.of(
                        "secret",
                        secret,
                        "typed",
                        typed.replaceAll("(.{4})(?!$)", "$1 "),
                        "code",
                        QrDrawing.of(address),
                        "recovery",
                        recovery,
                        "anew",
                        hers.hasSecondFactor(),
                        "faults",
                        faults),
                faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static String base32(byte[] bytes) {
        var text = new StringBuilder();
        int buffer = 0;
        int bits = 0;
        for (byte next : bytes) {
            buffer = (buffer << 8) | (next & 0xFF);
            for (bits += 8; bits >= 5; bits -= 5) {
                text.append(BASE32[(buffer >> (bits - 5)) & 31]);
            }
        }
        return text.toString();
    }
}
