package org.jiayuan.council.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jiayuan.council.AppealScreening;
import org.jiayuan.council.CollectOpinions;
import org.jiayuan.council.Elsewhere;
import org.jiayuan.council.FindTopics;
import org.jiayuan.council.Members;
import org.jiayuan.council.ProposeTopic;
import org.jiayuan.council.ReadTopic;
import org.jiayuan.council.ScreenTopic;
import org.jiayuan.council.Secretary;
import org.jiayuan.council.Topic.TopicId;
import org.jiayuan.council.TopicLine;
import org.jiayuan.council.TopicState;
import org.jiayuan.council.TopicView;
import org.jiayuan.division.Divisions;
import org.jiayuan.matter.Labels;
import org.jiayuan.platform.Faults;
import org.jiayuan.platform.Rail;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /desk/council/{code}/topics}: topics for the secretary, and appeals for the supervision committee. */
@Controller
class DeskTopicController {

    private static final int SIZE = 50;

    private final Divisions divisions;
    private final Secretary secretary;
    private final FindTopics find;
    private final TopicView.Query topics;
    private final TopicLine.Query lines;
    private final Members members;
    private final ProposeTopic propose;
    private final ScreenTopic screen;
    private final CollectOpinions collect;
    private final AppealScreening appeal;
    private final ReadTopic read;
    private final Labels labels;
    private final TopicDraft draft;
    private final Screens screens;
    private final Rail rail;

    DeskTopicController(
            Divisions divisions,
            Secretary secretary,
            FindTopics find,
            TopicView.Query topics,
            TopicLine.Query lines,
            Members members,
            ProposeTopic propose,
            ScreenTopic screen,
            CollectOpinions collect,
            AppealScreening appeal,
            ReadTopic read,
            Labels labels,
            TopicDraft draft,
            Screens screens,
            Rail rail) {
        this.divisions = divisions;
        this.secretary = secretary;
        this.find = find;
        this.topics = topics;
        this.lines = lines;
        this.members = members;
        this.propose = propose;
        this.screen = screen;
        this.collect = collect;
        this.appeal = appeal;
        this.read = read;
        this.labels = labels;
        this.draft = draft;
        this.screens = screens;
        this.rail = rail;
    }

    @GetMapping("/desk/council/{code}/topics")
    ModelAndView list(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(required = false) @Nullable String before,
            Act act) {
        requireReading(code, act);
        var wanted = Arrays.stream(TopicState.values())
                .filter(one -> state.isEmpty() || one.key().equals(state))
                .toList();
        var found = find.of(code, wanted, before, SIZE);
        return new ModelAndView(
                "council/DeskTopicsPage",
                Map.of(
                        "rail", rail.of(act.by()),
                        "community", divisions.community(code),
                        "lines", lines.of(found.items()),
                        "state", state,
                        "next", found.next() == null ? "" : found.next()));
    }

    @GetMapping("/desk/council/{code}/topics/new")
    ModelAndView write(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") List<String> matters,
            HttpServletRequest request,
            Act act) {
        secretary.require(act, code);
        return form(code, draft.of(divisions.community(code), title, matters, screens.of(request), act), act);
    }

    @PostMapping("/desk/council/{code}/topics")
    ModelAndView propose(@PathVariable String code, HttpServletRequest request, Act act) {
        secretary.require(act, code);
        var form = TopicForm.of(request);
        var matters = form.matters(typed -> reference(code, typed));
        if (!form.faults().isEmpty()) {
            return form(code, form, act);
        }
        try {
            var id = matters.isEmpty()
                    ? propose.of(code, form.proposal(), act)
                    : propose.ofMatters(code, matters, form.proposal(), act);
            return new ModelAndView("redirect:" + link(id));
        } catch (RuleBroken broken) {
            return form(code, form.with(Faults.of(broken)), act);
        }
    }

    private Optional<String> reference(String code, String typed) {
        return labels.read(typed, Optional.of(code))
                .filter(matter -> matter.communityCode().equals(code))
                .map(matter -> matter.year() + "-" + matter.number());
    }

    private ModelAndView form(String code, TopicForm form, Act act) {
        secretary.require(act, code);
        return new ModelAndView(
                "council/DeskTopicFormPage",
                Map.of("rail", rail.of(act.by()), "community", divisions.community(code), "form", form),
                form.faults().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/desk/council/{code}/topics/{topic}")
    ModelAndView show(@PathVariable String code, @PathVariable String topic, Act act) {
        return page(FindTopics.id(code, topic), Typed.nothing(), act);
    }

    @GetMapping("/desk/council/{code}/topics/{topic}/sheet")
    ModelAndView sheet(@PathVariable String code, @PathVariable String topic, Act act) {
        requireReading(code, act);
        return new ModelAndView(
                "council/TopicFormPage",
                Map.of("community", divisions.community(code), "topic", find.get(code, topic)));
    }

    @PostMapping("/desk/council/{code}/topics/{topic}/decisions")
    ModelAndView decide(@PathVariable String code, @PathVariable String topic, HttpServletRequest request, Act act) {
        return doing(
                FindTopics.id(code, topic),
                Typed.of("decisions", request),
                act,
                typed -> decide(FindTopics.id(code, topic), typed, act));
    }

    private void decide(TopicId id, Typed typed, Act act) {
        var because = typed.value("because");
        switch (typed.value("decision")) {
            case "accept" -> screen.accept(id, act);
            case "return" -> screen.giveBack(id, because, act);
            case "merge" -> {
                if (typed.value("into").isEmpty()) {
                    typed.faults().add("into", "platform.fault.choose");
                } else {
                    screen.merge(id, FindTopics.id(id.communityCode(), typed.value("into")), because, act);
                }
            }
            case "redirect" ->
                Arrays.stream(Elsewhere.values())
                        .filter(one -> one.key().equals(typed.value("where")))
                        .findFirst()
                        .ifPresentOrElse(
                                where -> screen.redirect(id, where, because, act),
                                () -> typed.faults().add("where", "platform.fault.choose"));
            default -> typed.faults().add("decision", "platform.fault.choose");
        }
    }

    @PostMapping("/desk/council/{code}/topics/{topic}/collections")
    ModelAndView collect(@PathVariable String code, @PathVariable String topic, HttpServletRequest request, Act act) {
        var id = FindTopics.id(code, topic);
        return doing(
                id,
                Typed.of("collections", request),
                act,
                typed -> typed.day("until").ifPresent(until -> collect.until(id, until, typed.id("keeper"), act)));
    }

    @PostMapping("/desk/council/{code}/topics/{topic}/appeal-answers")
    ModelAndView answer(@PathVariable String code, @PathVariable String topic, HttpServletRequest request, Act act) {
        var id = FindTopics.id(code, topic);
        return doing(id, Typed.of("appeal-answers", request), act, typed -> {
            switch (typed.value("upheld")) {
                case "yes" -> appeal.answer(id, true, typed.value("answer"), act);
                case "no" -> appeal.answer(id, false, typed.value("answer"), act);
                default -> typed.faults().add("upheld", "platform.fault.choose");
            }
        });
    }

    private ModelAndView doing(TopicId id, Typed typed, Act act, Consumer<Typed> what) {
        boolean hers = typed.form().equals("appeal-answers")
                ? secretary.supervises(act.by(), id.communityCode())
                : secretary.is(act.by(), id.communityCode());
        if (!hers) {
            throw new NotFound();
        }
        try {
            what.accept(typed);
            return typed.faults().isEmpty() ? new ModelAndView("redirect:" + link(id)) : page(id, typed, act);
        } catch (RuleBroken broken) {
            return page(id, typed.with(Faults.of(broken)), act);
        }
    }

    private static String link(TopicId id) {
        return "/desk/council/" + id.communityCode() + "/topics/" + id.reference();
    }

    private ModelAndView page(TopicId id, Typed typed, Act act) {
        var code = id.communityCode();
        requireReading(code, act);
        var topic = find.by(id).orElseThrow(NotFound::new);
        boolean keeps = secretary.is(act.by(), code);
        boolean judges = secretary.supervises(act.by(), code);
        var model = new HashMap<String, Object>();
        model.put("rail", rail.of(act.by()));
        model.put("community", divisions.community(code));
        model.put("view", topics.of(topic));
        model.put("keeps", keeps);
        model.put("judges", judges);
        model.put("said", keeps || judges ? read.of(topic, act) : null);
        model.put("members", keeps ? members.entitled(code, act.day()) : List.of());
        model.put(
                "others",
                keeps
                        ? lines.pending(code, SIZE).stream()
                                .filter(line -> !line.id().equals(id))
                                .toList()
                        : List.of());
        model.put("typed", typed);
        return new ModelAndView(
                "council/DeskTopicPage",
                model,
                typed.faults().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private void requireReading(String code, Act act) {
        if (!secretary.reads(act.by(), code)) {
            throw new NotFound();
        }
    }
}
