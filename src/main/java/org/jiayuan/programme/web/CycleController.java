package org.jiayuan.programme.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jiayuan.platform.Faults;
import org.jiayuan.platform.RailLink;
import org.jiayuan.platform.Uuids;
import org.jiayuan.programme.AppointLead;
import org.jiayuan.programme.Cycle.Kind;
import org.jiayuan.programme.KeepCycle;
import org.jiayuan.programme.KeepCycle.Doing;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.NotFound;
import org.jiayuan.shared.Role;
import org.jiayuan.shared.RuleBroken;
import org.jiayuan.shared.TypedDay;
import org.jiayuan.unit.Keeping;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** {@code /desk/programme}: the cycles of the programme, their deadlines and lead units. */
@Controller
class CycleController {

    private static final Set<Role> READERS = Set.of(Role.CLERK, Role.HEAD, Role.SYSTEM_ADMIN);
    private static final Set<String> DAYS = Set.of("from", "due", "since", "acting");
    private static final String UNKNOWN = "unknown";
    private static final int LONGEST = 120;

    private final CyclePage.Query query;
    private final KeepCycle keep;
    private final AppointLead appoint;
    private final Keeping keeping;

    CycleController(CyclePage.Query query, KeepCycle keep, AppointLead appoint, Keeping keeping) {
        this.query = query;
        this.keep = keep;
        this.appoint = appoint;
        this.keeping = keeping;
    }

    @Bean
    static RailLink cycleLink() {
        return new RailLink("programme.cycles", "/desk/programme", 630, READERS, "calendar");
    }

    @GetMapping("/desk/programme")
    ModelAndView show(Act act) {
        if (!act.by().has(READERS.toArray(Role[]::new))) {
            throw new NotFound();
        }
        return page(new Faults(), Map.of(), act);
    }

    @PostMapping("/desk/programme/cycles")
    ModelAndView open(HttpServletRequest request, Act act) {
        return keep(
                request,
                act,
                List.of("year", "from"),
                typed -> new Doing.Open(
                        text(typed, "year").matches("\\d{4}") ? Integer.parseInt(text(typed, "year")) : 0,
                        day(typed, "from")));
    }

    @PostMapping("/desk/programme/deadlines")
    ModelAndView deadline(HttpServletRequest request, Act act) {
        return keep(
                request,
                act,
                List.of("system", "kind", "due", "words"),
                typed -> new Doing.Deadline(
                        text(typed, "system"),
                        Arrays.stream(Kind.values())
                                .filter(kind -> kind.name().equals(text(typed, "kind")))
                                .findFirst()
                                .orElseThrow(NotFound::new),
                        day(typed, "due"),
                        text(typed, "words")));
    }

    @PostMapping("/desk/programme/leads")
    ModelAndView rename(HttpServletRequest request, Act act) {
        return keep(
                request,
                act,
                List.of("lead", "called", "english", "since", "note"),
                typed -> new Doing.Rename(
                        text(typed, "lead"),
                        text(typed, "called"),
                        text(typed, "english"),
                        day(typed, "since"),
                        text(typed, "note")));
    }

    @PostMapping("/desk/programme/lead-units")
    ModelAndView appoint(HttpServletRequest request, Act act) {
        return change(
                request,
                act,
                List.of("led", "unit", "acting"),
                typed -> appoint.of(text(typed, "led"), unit(text(typed, "unit")), day(typed, "acting"), act));
    }

    private ModelAndView keep(
            HttpServletRequest request, Act act, List<String> fields, Function<Map<String, String>, Doing> doing) {
        return change(request, act, fields, typed -> keep.by(doing.apply(typed), act));
    }

    private ModelAndView change(
            HttpServletRequest request, Act act, List<String> fields, Consumer<Map<String, String>> change) {
        keeping.requireDistrict(act.by());
        var faults = new Faults();
        var typed = new HashMap<String, String>();
        for (var field : fields) {
            typed.put(field, faults.text(field, request.getParameter(field), true, LONGEST));
            if (DAYS.contains(field)) {
                faults.day(field, text(typed, field), "programme.broken.threshold-day");
            }
        }
        if (faults.isEmpty()) {
            try {
                change.accept(typed);
                return new ModelAndView("redirect:/desk/programme");
            } catch (RuleBroken broken) {
                faults = Faults.of(broken);
            }
        }
        return page(faults, typed, act);
    }

    private static String text(Map<String, String> typed, String field) {
        return typed.getOrDefault(field, "");
    }

    private static @Nullable UUID unit(String typed) {
        return typed.equals(UNKNOWN) ? null : Uuids.read(typed).orElseThrow(NotFound::new);
    }

    private static LocalDate day(Map<String, String> typed, String field) {
        return TypedDay.of(text(typed, field));
    }

    private ModelAndView page(Faults faults, Map<String, String> typed, Act act) {
        return new ModelAndView(
                "programme/CyclePage",
                Map.of("page", query.of(act.by(), act.day(), faults, typed)),
                faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
