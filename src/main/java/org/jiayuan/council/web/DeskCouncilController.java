package org.jiayuan.council.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Consumer;
import org.jiayuan.council.AppointMember;
import org.jiayuan.council.AttachAccount;
import org.jiayuan.council.BeginTerm;
import org.jiayuan.council.ChairOffice;
import org.jiayuan.council.Constituency;
import org.jiayuan.council.LeaveSeat;
import org.jiayuan.council.Members;
import org.jiayuan.council.MidTerm;
import org.jiayuan.council.NameChair;
import org.jiayuan.council.Secretary;
import org.jiayuan.council.SetUpCouncil;
import org.jiayuan.identity.Account;
import org.jiayuan.identity.FindAccount;
import org.jiayuan.identity.Phone;
import org.jiayuan.platform.Faults;
import org.jiayuan.platform.Screens;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.NotFound;
import org.jiayuan.shared.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** {@code /desk/council/{code}}: one council with its terms and seats, for its secretary. */
@Controller
class DeskCouncilController {

    private final DeskCouncilPage.Query query;
    private final Secretary secretary;
    private final SetUpCouncil setUp;
    private final BeginTerm begin;
    private final AppointMember appoint;
    private final AttachAccount attach;
    private final LeaveSeat leave;
    private final NameChair chair;
    private final Members members;
    private final FindAccount accounts;
    private final Screens screens;

    DeskCouncilController(
            DeskCouncilPage.Query query,
            Secretary secretary,
            SetUpCouncil setUp,
            BeginTerm begin,
            AppointMember appoint,
            AttachAccount attach,
            LeaveSeat leave,
            NameChair chair,
            Members members,
            FindAccount accounts,
            Screens screens) {
        this.query = query;
        this.secretary = secretary;
        this.setUp = setUp;
        this.begin = begin;
        this.appoint = appoint;
        this.attach = attach;
        this.leave = leave;
        this.chair = chair;
        this.members = members;
        this.accounts = accounts;
        this.screens = screens;
    }

    @GetMapping("/desk/council/{code}")
    ModelAndView show(@PathVariable String code, HttpServletRequest request, Act act) {
        return page(code, Typed.nothing(), request, act);
    }

    @PostMapping("/desk/council/{code}")
    ModelAndView setUp(@PathVariable String code, HttpServletRequest request, Act act) {
        return doing(code, Typed.of("council", request), request, act, typed -> {
            boolean filled = typed.filled("name", "form");
            typed.day("setUpOn")
                    .filter(day -> filled)
                    .ifPresent(day -> setUp.in(code, typed.value("name"), typed.value("form"), day, act));
        });
    }

    @PostMapping("/desk/council/{code}/terms")
    ModelAndView begin(@PathVariable String code, HttpServletRequest request, Act act) {
        return doing(
                code,
                Typed.of("terms", request),
                request,
                act,
                typed -> typed.day("startsOn")
                        .ifPresent(starts -> typed.day("endsOn")
                                .ifPresent(ends -> begin.of(
                                        code,
                                        starts,
                                        ends,
                                        new MidTerm(!typed.value("midTerm").isEmpty(), typed.value("because")),
                                        act))));
    }

    @PostMapping("/desk/council/{code}/seats")
    ModelAndView appoint(@PathVariable String code, HttpServletRequest request, Act act) {
        return doing(code, Typed.of("seats", request), request, act, typed -> {
            boolean filled = typed.filled("name", "unit", "recommendedBy");
            var constituency = Arrays.stream(Constituency.values())
                    .filter(one -> one.key().equals(typed.value("constituency")))
                    .findFirst();
            if (constituency.isEmpty()) {
                typed.faults().add("constituency", "platform.fault.choose");
            }
            var from = typed.day("startsOn");
            var account = account(typed);
            if (filled
                    && constituency.isPresent()
                    && from.isPresent()
                    && typed.faults().isEmpty()) {
                appoint.of(
                        code,
                        number(typed.value("term")),
                        new AppointMember.Recommended(
                                typed.value("name"),
                                constituency.get(),
                                typed.value("unit"),
                                typed.value("recommendedBy"),
                                account),
                        from.get(),
                        act);
            }
        });
    }

    /** The account with the phone number that was typed; noted as a fault if there is none. */
    private @Nullable UUID account(Typed typed) {
        if (typed.value("phone").isEmpty()) {
            return null;
        }
        var found = accounts.by(Phone.of(typed.value("phone")));
        if (found.isEmpty()) {
            typed.faults().add("phone", "council.broken.no-account");
        }
        return found.map(Account::id).orElse(null);
    }

    @PostMapping("/desk/council/{code}/seats/{seat}/accounts")
    ModelAndView attach(@PathVariable String code, @PathVariable UUID seat, HttpServletRequest request, Act act) {
        return doing(code, ofSeat("accounts", code, seat, request), request, act, typed -> {
            if (typed.value("phone").isEmpty()) {
                typed.faults().add("phone", "platform.fault.missing");
            }
            var account = account(typed);
            if (account != null) {
                attach.to(code, seat, account, act);
            }
        });
    }

    @PostMapping("/desk/council/{code}/seats/{seat}/accounts/removals")
    ModelAndView detach(@PathVariable String code, @PathVariable UUID seat, HttpServletRequest request, Act act) {
        return doing(code, Typed.nothing(), request, act, typed -> attach.takeFrom(code, seat, act));
    }

    private static int number(String typed) {
        return typed.matches("\\d{1,4}") ? Integer.parseInt(typed) : 0;
    }

    @PostMapping("/desk/council/{code}/seats/{seat}/renewals")
    ModelAndView again(@PathVariable String code, @PathVariable UUID seat, HttpServletRequest request, Act act) {
        return doing(
                code,
                ofSeat("renewals", code, seat, request),
                request,
                act,
                typed -> typed.day("startsOn")
                        .ifPresent(from -> appoint.again(
                                code, seat, number(typed.value("term")), typed.value("recommendedBy"), from, act)));
    }

    @PostMapping("/desk/council/{code}/seats/{seat}/leavings")
    ModelAndView leave(@PathVariable String code, @PathVariable UUID seat, HttpServletRequest request, Act act) {
        return doing(code, ofSeat("leavings", code, seat, request), request, act, typed -> {
            boolean filled = typed.filled("because");
            typed.day("endsOn")
                    .filter(day -> filled)
                    .ifPresent(last -> leave.of(
                            code,
                            seat,
                            last,
                            typed.value("because"),
                            typed.id("handedTo"),
                            typed.value("handOver"),
                            act));
        });
    }

    @PostMapping("/desk/council/{code}/seats/{seat}/chairs")
    ModelAndView preside(@PathVariable String code, @PathVariable UUID seat, HttpServletRequest request, Act act) {
        return doing(code, ofSeat("chairs", code, seat, request), request, act, typed -> {
            var office = Arrays.stream(ChairOffice.values())
                    .filter(one -> one.key().equals(typed.value("office")))
                    .findFirst();
            if (office.isEmpty()) {
                typed.faults().add("office", "platform.fault.choose");
                return;
            }
            typed.day("startsOn")
                    .ifPresent(from -> chair.of(code, seat, office.get(), typed.value("because"), from, act));
        });
    }

    /**
     * What was typed into a form of a member's.
     *
     * @throws NotFound if there is no such member
     */
    private Typed ofSeat(String noun, String code, UUID seat, HttpServletRequest request) {
        return Typed.of(noun + "-" + members.get(code, seat).seat(), request);
    }

    private ModelAndView doing(String code, Typed typed, HttpServletRequest request, Act act, Consumer<Typed> what) {
        secretary.require(act, code);
        try {
            what.accept(typed);
            if (typed.faults().isEmpty()) {
                return new ModelAndView("redirect:/desk/council/" + code);
            }
            return page(code, typed, request, act);
        } catch (RuleBroken broken) {
            return page(code, typed.with(Faults.of(broken)), request, act);
        }
    }

    private ModelAndView page(String code, Typed typed, HttpServletRequest request, Act act) {
        if (!secretary.reads(act.by(), code)) {
            throw new NotFound();
        }
        return new ModelAndView(
                "council/DeskCouncilPage",
                java.util.Map.of("page", query.of(code, typed, screens.of(request), act)),
                typed.faults().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
