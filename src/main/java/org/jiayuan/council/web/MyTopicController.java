package org.jiayuan.council.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jiayuan.council.AppealScreening;
import org.jiayuan.council.CouncilView;
import org.jiayuan.council.FindTopics;
import org.jiayuan.council.GiveOpinion;
import org.jiayuan.council.Opinions;
import org.jiayuan.council.ProposeTopic;
import org.jiayuan.council.SupportTopic;
import org.jiayuan.council.Topic.TopicId;
import org.jiayuan.council.TopicLine;
import org.jiayuan.council.TopicView;
import org.jiayuan.division.Divisions;
import org.jiayuan.platform.Faults;
import org.jiayuan.platform.Limits;
import org.jiayuan.platform.TooOften;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.NotFound;
import org.jiayuan.shared.RuleBroken;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /my/topics}: proposing a topic, and what one may do with a single one when signed in. */
@Controller
class MyTopicController {

    private static final int ALIKE = 5;

    private final FindTopics find;
    private final TopicView.Query topics;
    private final TopicLine.Query lines;
    private final CouncilView.Query councils;
    private final Opinions opinions;
    private final ProposeTopic propose;
    private final SupportTopic support;
    private final GiveOpinion give;
    private final AppealScreening appeal;
    private final Divisions divisions;
    private final Limits limits;

    MyTopicController(
            FindTopics find,
            TopicView.Query topics,
            TopicLine.Query lines,
            CouncilView.Query councils,
            Opinions opinions,
            ProposeTopic propose,
            SupportTopic support,
            GiveOpinion give,
            AppealScreening appeal,
            Divisions divisions,
            Limits limits) {
        this.find = find;
        this.topics = topics;
        this.lines = lines;
        this.councils = councils;
        this.opinions = opinions;
        this.propose = propose;
        this.support = support;
        this.give = give;
        this.appeal = appeal;
        this.divisions = divisions;
        this.limits = limits;
    }

    @GetMapping("/my/topics/{code}/new")
    ModelAndView write(@PathVariable String code, Act act) {
        return form(code, TopicForm.empty(), act);
    }

    @PostMapping("/my/topics/{code}")
    ModelAndView propose(@PathVariable String code, HttpServletRequest request, Act act) {
        var form = TopicForm.of(request);
        if (!form.faults().isEmpty()) {
            return form(code, form, act);
        }
        try {
            limits.count("council.topic", me(act).toString(), 10, Duration.ofDays(1));
            var id = propose.of(code, form.proposal(), act);
            return new ModelAndView("redirect:" + id.own());
        } catch (RuleBroken broken) {
            return form(code, form.with(Faults.of(broken)), act);
        } catch (TooOften often) {
            return form(code, form.with(Faults.of("title", often)), act);
        }
    }

    private ModelAndView form(String code, TopicForm form, Act act) {
        me(act);
        var view = councils.of(code, act.day()).orElseThrow(NotFound::new);
        return new ModelAndView(
                "council/ProposePage",
                Map.of(
                        "community", divisions.community(code),
                        "council", view.council(),
                        "alike", lines.pending(code, ALIKE),
                        "form", form),
                status(form.faults()));
    }

    @GetMapping("/my/topics/{code}/{topic}")
    ModelAndView show(@PathVariable String code, @PathVariable String topic, Act act) {
        return page(FindTopics.id(code, topic), new Faults(), Map.of(), act);
    }

    @PostMapping("/my/topics/{code}/{topic}/supports")
    ModelAndView support(@PathVariable String code, @PathVariable String topic, Act act) {
        var id = FindTopics.id(code, topic);
        return doing(id, Map.of(), () -> support.of(id, act), act);
    }

    @PostMapping("/my/topics/{code}/{topic}/supports/endings")
    ModelAndView takeBack(@PathVariable String code, @PathVariable String topic, Act act) {
        var id = FindTopics.id(code, topic);
        return doing(id, Map.of(), () -> support.takeBack(id, act), act);
    }

    @PostMapping("/my/topics/{code}/{topic}/opinions")
    ModelAndView opine(
            @PathVariable String code,
            @PathVariable String topic,
            @RequestParam(defaultValue = "") String stance,
            @RequestParam(defaultValue = "") String words,
            Act act) {
        var id = FindTopics.id(code, topic);
        var chosen = Arrays.stream(Opinions.Stance.values())
                .filter(one -> one.key().equals(stance))
                .findFirst();
        var typed = Map.of("stance", stance, "words", words);
        if (chosen.isEmpty()) {
            return page(id, new Faults().add("stance", "platform.fault.choose"), typed, act);
        }
        return doing(id, typed, () -> give.of(id, chosen.get(), words, act), act);
    }

    @PostMapping("/my/topics/{code}/{topic}/appeals")
    ModelAndView appeal(
            @PathVariable String code,
            @PathVariable String topic,
            @RequestParam(defaultValue = "") String words,
            Act act) {
        var id = FindTopics.id(code, topic);
        return doing(id, Map.of("words", words), () -> appeal.with(id, words, act), act);
    }

    private ModelAndView doing(TopicId id, Map<String, String> typed, Runnable what, Act act) {
        try {
            what.run();
            return new ModelAndView("redirect:" + id.own());
        } catch (RuleBroken broken) {
            return page(id, Faults.of(broken), typed, act);
        }
    }

    private ModelAndView page(TopicId id, Faults faults, Map<String, String> typed, Act act) {
        var account = me(act);
        var topic = find.by(id).orElseThrow(NotFound::new);
        boolean hers = account.equals(topic.proposer());
        if (!topic.state().open() && !hers) {
            throw new NotFound();
        }
        var model = new HashMap<String, Object>();
        model.put("community", divisions.community(id.communityCode()));
        model.put("view", topics.of(topic));
        model.put("hers", hers);
        model.put("supports", find.supported(id, account));
        model.put("opinion", opinions.of(id, account).orElse(null));
        model.put("typed", typed);
        model.put("faults", faults);
        return new ModelAndView("council/MyTopicPage", model, status(faults));
    }

    private static HttpStatus status(Faults faults) {
        return faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    private static UUID me(Act act) {
        var account = act.by().account();
        if (account == null) {
            throw new NotFound();
        }
        return account;
    }
}
