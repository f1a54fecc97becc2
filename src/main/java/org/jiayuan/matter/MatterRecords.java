package org.jiayuan.matter;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jiayuan.archive.Size;
import org.jiayuan.matter.FindMatters.Line;
import org.jiayuan.matter.Matter.MatterId;
import org.jiayuan.platform.Screen;
import org.jiayuan.privacy.Chapter;
import org.jiayuan.privacy.Chapter.Enclosure;
import org.jiayuan.privacy.Chapter.Fact;
import org.jiayuan.privacy.Chapter.Item;
import org.jiayuan.privacy.PersonalRecords;
import org.jiayuan.privacy.RecordKind;
import org.jiayuan.privacy.Schedule;
import org.jiayuan.privacy.Whose;
import org.jiayuan.shared.Act;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the matters of a person hold about her: her words and their answers, photos, what she follows. */
@Component
class MatterRecords implements PersonalRecords {

    private static final int SHOWN = 5;
    private static final int MOST = 1_000;

    private final FindMatters find;
    private final ShowMatter show;
    private final ReadPhoto photo;
    private final HerMatters hers;
    private final Labels labels;
    private final Schedule schedule;

    MatterRecords(
            FindMatters find, ShowMatter show, ReadPhoto photo, HerMatters hers, Labels labels, Schedule schedule) {
        this.find = find;
        this.show = show;
        this.photo = photo;
        this.hers = hers;
        this.labels = labels;
        this.schedule = schedule;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public List<Chapter> about(Whose whose, Extent extent, Act act, Screen screen) {
        var chapters = new ArrayList<Chapter>();
        boolean page = extent == Extent.PAGE;
        if (whose instanceof Whose.Account(UUID account)) {
            var found = find.of(account, null, page ? SHOWN : MOST, screen);
            chapters.add(new Chapter(
                    "matter.data",
                    found.items().stream()
                            .map(line -> page ? brief(line, own(line.id()), screen) : whole(line.id(), act, screen))
                            .toList(),
                    page && found.next() != null ? "/my/matters" : null));
            var followed = find.followedBy(account, null, page ? SHOWN : MOST, screen);
            chapters.add(new Chapter(
                    "matter.data.followed",
                    followed.items().stream()
                            .map(line -> brief(line, line.link(), screen))
                            .toList(),
                    page && followed.next() != null ? "/my/followed" : null));
        } else {
            hers.of(whose)
                    .forEach(id -> chapters.add(
                            Chapter.of("matter.data", List.of(page ? contact(id, screen) : whole(id, act, screen)))));
        }
        return chapters;
    }

    private static String own(MatterId id) {
        return "/my/matters/" + id.communityCode() + "/" + id.reference();
    }

    private static Item brief(Line line, String link, Screen screen) {
        return new Item(
                line.label(),
                List.of(
                        fact("title", line.title(), screen),
                        fact("state", screen.say(line.state()), screen),
                        fact("submitted", screen.moment(line.submittedAt()), screen)),
                link,
                List.of());
    }

    /** A matter as its one page about data tells it: whether a name and a number lie with it. */
    private Item contact(MatterId id, Screen screen) {
        var reporter = hers.reporter(id);
        return Item.of(
                labels.of(id),
                List.of(
                        fact("nickname", reporter.nickname(), screen),
                        fact(
                                "name",
                                screen.say(reporter.name() == null ? "matter.data.no" : "matter.data.kept"),
                                screen),
                        fact(
                                "phone",
                                screen.say(reporter.phone() == null ? "matter.data.no" : "matter.data.kept"),
                                screen)));
    }

    private Item whole(MatterId id, Act act, Screen screen) {
        var view = show.toReporter(id, act, screen);
        var facts = new ArrayList<Fact>();
        facts.add(fact("category", view.category(), screen));
        facts.add(fact("place", view.place(), screen));
        facts.add(fact("state", screen.say(view.publicState()), screen));
        facts.add(fact("submitted", screen.moment(view.submittedAt()), screen));
        facts.add(fact("nickname", view.nickname(), screen));
        facts.addAll(hers.contact(id, act, screen));
        add(facts, "words", view.text(), screen);
        view.asks().forEach(ask -> {
            add(facts, "ask", ask.words(), screen);
            add(facts, "answer", ask.answer(), screen);
        });
        var files = new ArrayList<Enclosure>();
        for (var entry : view.thread()) {
            add(
                    facts,
                    "step",
                    "%s %s %s%s"
                            .formatted(
                                    screen.moment(entry.at()),
                                    entry.who(),
                                    entry.says(),
                                    entry.words() == null ? "" : "\n" + entry.words()),
                    screen);
            for (var kept : entry.photos()) {
                files.add(new Enclosure(
                        "%s-%s-%d.%s"
                                .formatted(
                                        id.communityCode(),
                                        id.reference(),
                                        files.size() + 1,
                                        kept.picture() ? "jpg" : "pdf"),
                        () -> photo.forReporter(id, kept.id(), Size.FULL, act).bytes()));
            }
        }
        return new Item(view.label(), facts, null, files);
    }

    private static void add(List<Fact> facts, String key, @Nullable String value, Screen screen) {
        if (value != null && !value.isBlank()) {
            facts.add(fact(key, value, screen));
        }
    }

    private static Fact fact(String key, String value, Screen screen) {
        return new Fact(key, screen.say("matter.data." + key), value);
    }

    @Override
    public List<Fate> fate(Whose whose, Screen screen) {
        if (hers.of(whose).isEmpty()) {
            return List.of();
        }
        return List.of(
                new Fate(false, screen.say("matter.data.fate.contact")),
                new Fate(false, screen.say("matter.data.fate.public")),
                new Fate(true, screen.say("matter.data.fate.words", schedule.words(RecordKind.MATTERS, screen))));
    }

    @Override
    public void erase(Whose whose, Act act) {
        hers.of(whose).forEach(id -> hers.change(id, act, HerMatters::forget));
        if (whose instanceof Whose.Account(UUID account)) {
            hers.unfollow(account);
        }
    }
}
