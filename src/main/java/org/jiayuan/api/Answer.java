package org.jiayuan.api;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jiayuan.division.Division;
import org.jiayuan.matter.FindUpdates;
import org.jiayuan.matter.MatterView;
import org.jiayuan.matter.Published;
import org.jiayuan.platform.Screen;
import org.jiayuan.shared.Shanghai;
import org.jiayuan.unit.Category;
import org.jspecify.annotations.Nullable;

/** What is answered, as it is written: the schemas of the OpenAPI document are made from these records. */
public sealed interface Answer {

    /**
     * A division.
     *
     * @param code 12 digits
     */
    record DivisionAnswer(
            String code,
            String level,
            @Nullable String parent,
            String name,
            String englishName,
            String shortName,
            @Nullable Double lat,
            @Nullable Double lng)
            implements Answer {

        public static DivisionAnswer of(Division division) {
            var centre = division.centre();
            return new DivisionAnswer(
                    division.code(),
                    key(division.level()),
                    division.parent(),
                    division.name(),
                    division.name(true),
                    division.shortName(),
                    centre == null ? null : Double.valueOf(centre.lat()),
                    centre == null ? null : Double.valueOf(centre.lng()));
        }
    }

    /** Divisions. */
    record DivisionList(
            List<DivisionAnswer> items, @Nullable String next) implements Answer {}

    /**
     * A kind of matter.
     *
     * @param limit how long an answer may take
     * @param limitUnit in what
     */
    record CategoryAnswer(String code, String name, String englishName, String kind, int limit, String limitUnit)
            implements Answer {

        public static CategoryAnswer of(Category category) {
            return new CategoryAnswer(
                    category.code(),
                    category.name(),
                    category.english(),
                    category.kind().toLowerCase(Locale.ROOT),
                    category.limitAmount(),
                    key(category.limitKind()));
        }
    }

    /** Kinds of matters. */
    record CategoryList(List<CategoryAnswer> items) implements Answer {}

    /**
     * A matter as everybody may see it.
     *
     * @param id {@code 440305007019-2026-418}
     * @param title null while it is not public
     * @param text likewise
     */
    record MatterAnswer(
            String id,
            String community,
            String reference,
            String label,
            String kind,
            String category,
            String categoryName,
            String state,
            boolean done,
            String says,
            String holder,
            @Nullable String title,
            @Nullable String text,
            String place,
            @Nullable String cell,
            @Nullable Double lat,
            @Nullable Double lng,
            OffsetDateTime submittedAt,
            OffsetDateTime changedAt,
            OffsetDateTime due,
            @Nullable OffsetDateTime closedAt,
            int followers,
            String link)
            implements Answer {

        public static MatterAnswer of(Published matter, String site) {
            var cell = matter.cell();
            var point = matter.point();
            var closed = matter.closedAt();
            return new MatterAnswer(
                    matter.code(),
                    matter.id().communityCode(),
                    matter.id().reference(),
                    matter.label(),
                    key(matter.kind()),
                    matter.category(),
                    matter.categoryName(),
                    key(matter.state()),
                    matter.done(),
                    matter.says(),
                    matter.holder(),
                    matter.title(),
                    matter.text(),
                    matter.place(),
                    cell == null ? null : cell.code(),
                    point == null ? null : Double.valueOf(point.lat()),
                    point == null ? null : Double.valueOf(point.lng()),
                    at(matter.submittedAt()),
                    at(matter.changedAt()),
                    at(matter.due()),
                    closed == null ? null : at(closed),
                    matter.followers(),
                    site + matter.link());
        }
    }

    /**
     * Matters, the newest first.
     *
     * @param next the address of those that follow; null at the end
     */
    record MatterList(List<MatterAnswer> items, @Nullable String next) implements Answer {}

    /**
     * A matter as its reporter sees it.
     *
     * @param text in her own words
     */
    record OwnMatterAnswer(
            String id,
            String label,
            String title,
            String category,
            String state,
            String says,
            String holder,
            @Nullable String text,
            OffsetDateTime submittedAt,
            OffsetDateTime due,
            List<QuestionAnswer> questions,
            List<StepAnswer> thread)
            implements Answer {

        public static OwnMatterAnswer of(MatterView view, Screen screen) {
            return new OwnMatterAnswer(
                    Published.code(view.id()),
                    view.label(),
                    view.title(),
                    view.categoryCode(),
                    key(view.state()),
                    screen.say(view.publicState()),
                    view.holder(),
                    view.text(),
                    at(view.submittedAt()),
                    at(view.clock().lastMoment()),
                    view.asks().stream()
                            .map(ask -> new QuestionAnswer(ask.number(), ask.words(), ask.open(), ask.answer()))
                            .toList(),
                    view.thread().stream()
                            .map(step -> new StepAnswer(
                                    step.sequence(), at(step.at()), step.who(), step.says(), step.words()))
                            .toList());
        }
    }

    /** A question of the reporter's, with what was said to it. */
    record QuestionAnswer(
            int number,
            String words,
            boolean open,
            @Nullable String answer) implements Answer {}

    /** Something that happened. */
    record StepAnswer(
            int sequence,
            OffsetDateTime at,
            String who,
            String says,
            @Nullable String words) implements Answer {}

    /** One's own matters. */
    record OwnMatterList(List<OwnMatterAnswer> items) implements Answer {}

    /**
     * What is sent to a webhook.
     *
     * @param id the same for every time that it is sent
     * @param type {@code matter.published}, {@code matter.moved} or {@code matter.hidden}
     * @param matter as it stands while this is sent; null if it is not public any more
     * @param update what happened; null if nothing but the text has changed
     */
    record MatterEvent(
            String id,
            String type,
            OffsetDateTime at,
            String matterId,
            @Nullable MatterAnswer matter,
            @Nullable UpdateAnswer update)
            implements Answer {

        public static MatterEvent of(
                String id,
                String type,
                Instant at,
                String matterId,
                @Nullable MatterAnswer matter,
                FindUpdates.@Nullable Update update) {
            return new MatterEvent(
                    id, type, Answer.at(at), matterId, matter, update == null ? null : UpdateAnswer.of(update));
        }
    }

    /** Something that happened, as everybody may know it. */
    record UpdateAnswer(
            int sequence,
            OffsetDateTime at,
            boolean done,
            String says,
            @Nullable String words) implements Answer {

        static UpdateAnswer of(FindUpdates.Update update) {
            return new UpdateAnswer(
                    update.sequence(), Answer.at(update.at()), update.done(), update.says(), update.words());
        }
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static OffsetDateTime at(Instant moment) {
        return Shanghai.clock(moment.truncatedTo(ChronoUnit.SECONDS)).toOffsetDateTime();
    }
}
