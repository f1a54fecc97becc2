package org.jiayuan.publication.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiayuan.division.Divisions;
import org.jiayuan.platform.Faults;
import org.jiayuan.platform.PublicAddress;
import org.jiayuan.platform.QrDrawing;
import org.jiayuan.platform.Rail;
import org.jiayuan.publication.AnswerObjection;
import org.jiayuan.publication.CorrectPublication;
import org.jiayuan.publication.FindPublications;
import org.jiayuan.publication.Kind;
import org.jiayuan.publication.ObjectionView;
import org.jiayuan.publication.Publication;
import org.jiayuan.publication.PublicationDesk;
import org.jiayuan.publication.TakeDownPublication;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.NotFound;
import org.jiayuan.shared.Role;
import org.jiayuan.shared.RuleBroken;
import org.jiayuan.unit.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /desk/publications}: what a community shows and showed, for its station. */
@Controller
class DeskPublicationController {

    private static final Map<String, Boolean> ANSWERS = Map.of("yes", true, "no", false);
    private static final int SIZE = 50;

    private final Divisions divisions;
    private final PublicationDesk desk;
    private final FindPublications find;
    private final ObjectionView.Query objections;
    private final CorrectPublication correct;
    private final TakeDownPublication takeDown;
    private final AnswerObjection answer;
    private final Rail rail;
    private final Units units;
    private final PublicAddress address;

    DeskPublicationController(
            Divisions divisions,
            PublicationDesk desk,
            FindPublications find,
            ObjectionView.Query objections,
            CorrectPublication correct,
            TakeDownPublication takeDown,
            AnswerObjection answer,
            Rail rail,
            Units units,
            PublicAddress address) {
        this.divisions = divisions;
        this.desk = desk;
        this.find = find;
        this.objections = objections;
        this.correct = correct;
        this.takeDown = takeDown;
        this.answer = answer;
        this.rail = rail;
        this.units = units;
        this.address = address;
    }

    @GetMapping("/desk/publications")
    ModelAndView list(Act act) {
        if (!act.by().has(Role.CLERK, Role.HEAD, Role.OPERATOR, Role.LEAD)) {
            throw new NotFound();
        }
        var hers = divisions.communities().stream()
                .filter(community -> desk.reads(act.by(), community.code()))
                .toList();
        return hers.size() == 1
                ? new ModelAndView(
                        "redirect:/desk/publications/" + hers.getFirst().code())
                : new ModelAndView(
                        "publication/DeskCommunitiesPage", Map.of("rail", rail.of(act.by()), "communities", hers));
    }

    @GetMapping("/desk/publications/{code}")
    ModelAndView register(@PathVariable String code, @RequestParam(required = false) @Nullable String before, Act act) {
        return register(code, before, Map.of("kind", "other", "days", "7"), new Faults(), act);
    }

    private ModelAndView register(
            String code, @Nullable String before, Map<String, String> typed, Faults faults, Act act) {
        if (!desk.reads(act.by(), code)) {
            throw new NotFound();
        }
        var found = find.of(code, null, true, before, SIZE);
        return new ModelAndView(
                "publication/DeskPublicationsPage",
                Map.of(
                        "rail", rail.of(act.by()),
                        "community", divisions.community(code),
                        "shown", found.items(),
                        "next", found.next() == null ? "" : found.next(),
                        "publishes", desk.publishes(act.by(), code),
                        "typed", typed,
                        "faults", faults),
                status(faults));
    }

    @PostMapping("/desk/publications/{code}")
    ModelAndView publish(@PathVariable String code, HttpServletRequest request, Act act) {
        if (!desk.publishes(act.by(), code)) {
            throw new NotFound();
        }
        var typed = new HashMap<String, String>();
        request.getParameterMap().forEach((name, values) -> typed.put(name, values[0].strip()));
        var faults = new Faults();
        var kind = Arrays.stream(Kind.values())
                .filter(one -> one.key().equals(typed.get("kind")))
                .findFirst();
        if (kind.isEmpty()) {
            faults.add("kind", "platform.fault.choose");
        }
        var days = typed.getOrDefault("days", "");
        if (!days.matches("\\d{1,3}")) {
            faults.add("days", "publication.broken.days");
        }
        if (kind.isPresent() && faults.isEmpty()) {
            try {
                var id = desk.of(
                        code,
                        kind.get(),
                        typed.getOrDefault("title", ""),
                        typed.getOrDefault("text", ""),
                        typed.getOrDefault("entries", ""),
                        typed.getOrDefault("place", ""),
                        Integer.parseInt(days),
                        act);
                return new ModelAndView("redirect:/desk/publications/" + code + "/" + id.reference());
            } catch (RuleBroken broken) {
                return register(code, null, typed, Faults.of(broken), act);
            }
        }
        return register(code, null, typed, faults, act);
    }

    @GetMapping("/desk/publications/{code}/{publication}")
    ModelAndView show(@PathVariable String code, @PathVariable String publication, Act act) {
        return page(get(code, publication, act), "", Map.of(), new Faults(), act);
    }

    /** On paper, as it hangs at its place. */
    @GetMapping("/desk/publications/{code}/{publication}/sheet")
    ModelAndView sheet(
            @PathVariable String code, @PathVariable String publication, HttpServletRequest request, Act act) {
        var shown = get(code, publication, act);
        return new ModelAndView(
                "publication/PublicationSheetPage",
                Map.of(
                        "from", units.get(shown.unit()).name(),
                        "publication", shown,
                        "code", QrDrawing.of(address.of(request) + shown.id().link())));
    }

    @PostMapping("/desk/publications/{code}/{publication}/corrections")
    ModelAndView correct(
            @PathVariable String code,
            @PathVariable String publication,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String reason,
            Act act) {
        var shown = get(code, publication, act);
        return doing(
                shown,
                "corrections",
                Map.of("text", text, "reason", reason),
                () -> correct.of(shown.id(), text, reason, act),
                act);
    }

    @PostMapping("/desk/publications/{code}/{publication}/removals")
    ModelAndView remove(@PathVariable String code, @PathVariable String publication, Act act) {
        var shown = get(code, publication, act);
        return doing(shown, "removals", Map.of(), () -> takeDown.of(shown.id(), act), act);
    }

    @PostMapping("/desk/publications/{code}/{publication}/objections/{objection}/answers")
    ModelAndView answer(
            @PathVariable String code,
            @PathVariable String publication,
            @PathVariable UUID objection,
            @RequestParam(defaultValue = "") String upheld,
            @RequestParam(name = "answer", defaultValue = "") String words,
            Act act) {
        var shown = get(code, publication, act);
        return doing(
                shown,
                objection.toString(),
                Map.of("answer", words, "upheld", upheld),
                () -> answer.with(code, objection, ANSWERS.get(upheld), words, act),
                act);
    }

    private Publication get(String code, String reference, Act act) {
        if (!desk.reads(act.by(), code)) {
            throw new NotFound();
        }
        return find.by(code, reference).orElseThrow(NotFound::new);
    }

    private ModelAndView doing(Publication shown, String form, Map<String, String> typed, Runnable what, Act act) {
        try {
            what.run();
            return new ModelAndView("redirect:/desk/publications/" + shown.id().communityCode() + "/"
                    + shown.id().reference());
        } catch (RuleBroken broken) {
            return page(shown, form, typed, Faults.of(broken), act);
        }
    }

    private ModelAndView page(Publication shown, String form, Map<String, String> typed, Faults faults, Act act) {
        boolean publishes = desk.publishes(act.by(), shown.id().communityCode());
        List<ObjectionView> made = publishes ? objections.toAnswer(shown, act) : objections.answered(shown.id());
        return new ModelAndView(
                "publication/DeskPublicationPage",
                Map.of(
                        "rail", rail.of(act.by()),
                        "community", divisions.community(shown.id().communityCode()),
                        "publication", shown,
                        "objections", made,
                        "publishes", publishes,
                        "form", form,
                        "typed", typed,
                        "faults", faults),
                status(faults));
    }

    private static HttpStatus status(Faults faults) {
        return faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }
}
