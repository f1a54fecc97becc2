package org.jiayuan.appeal;

import gg.jte.Content;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jiayuan.audit.Readings;
import org.jiayuan.audit.Readings.Look;
import org.jiayuan.matter.Labels;
import org.jiayuan.platform.Screen;
import org.jiayuan.platform.Templates;
import org.jiayuan.shared.Names;
import org.jiayuan.shared.Rule;
import org.jiayuan.shared.Slice;
import org.jiayuan.site.MySection;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who has looked at one's data, when, at what and what for. */
@Rule(
        says = "A person sees who has looked at her data: who, when, which, what for.",
        source = "个人信息保护法 art. 44, 45; domain.md §6.2")
@Component
public class WhoLooked implements MySection {

    private static final int SHOWN = 5;

    private final Readings readings;
    private final Names names;
    private final Labels labels;
    private final Templates templates;

    WhoLooked(Readings readings, Names names, Labels labels, Templates templates) {
        this.readings = readings;
        this.names = names;
        this.labels = labels;
        this.templates = templates;
    }

    /**
     * One look, in words.
     *
     * @param who the name she goes by in public, or the program
     * @param fields which data
     * @param why what for
     * @param label of the matter they stand in; empty if it is none
     * @param path of the matter
     */
    public record Line(Instant at, String who, String fields, String why, String label, String path, int times) {}

    @Override
    public Place place() {
        return Place.SIDE;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Content of(UUID account, Screen screen) {
        var found = of(account, null, 4 * SHOWN, screen);
        return templates.content(
                "appeal/whoLooked",
                Map.of(
                        "screen",
                        screen,
                        "lines",
                        found.items().stream().limit(SHOWN).toList(),
                        "more",
                        found.next() != null || found.items().size() > SHOWN));
    }

    /** The latest, or those before a moment. */
    public Slice<Line> of(UUID account, @Nullable Instant before, int size, Screen screen) {
        return lines(readings.at(account, before, size), screen);
    }

    /** Those who looked at one record, the latest first: for its person, who may have no account. */
    public Slice<Line> at(String community, String object, int size, Screen screen) {
        return lines(readings.atObject(community, object, size), screen);
    }

    private Slice<Line> lines(Slice<Look> found, Screen screen) {
        var called = names.ofStaff(
                found.items().stream().map(Look::actor).filter(Objects::nonNull).collect(Collectors.toSet()));
        List<Line> lines =
                found.items().stream().map(look -> line(look, called, screen)).toList();
        return new Slice<>(lines, found.next());
    }

    private Line line(Look look, Map<UUID, String> called, Screen screen) {
        var actor = look.actor();
        var matter = Optional.of(look.object())
                .filter(object -> object.startsWith("matter/"))
                .flatMap(object -> Labels.reference(look.community(), object.substring("matter/".length())));
        return new Line(
                look.at(),
                actor == null
                        ? screen.say("appeal.looked.program")
                        : called.getOrDefault(actor, screen.say("appeal.looked.staff")),
                screen.list(look.fields().stream()
                        .map(field -> word("appeal.looked.field.", field, screen))
                        .distinct()
                        .toList()),
                look.reason()
                        .map(reason -> word("appeal.looked.reason.", reason, screen))
                        .orElseGet(() -> screen.say(
                                "appeal.looked.purpose." + look.purpose().name().toLowerCase(java.util.Locale.ROOT))),
                matter.map(labels::of).orElse(""),
                matter.map(id -> "/my/matters/" + id.communityCode() + "/" + id.reference())
                        .orElse(""),
                look.times());
    }

    private static String word(String prefix, String word, Screen screen) {
        return screen.say(prefix + (screen.knows(prefix + word) ? word : "other"));
    }
}
