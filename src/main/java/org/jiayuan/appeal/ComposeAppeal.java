package org.jiayuan.appeal;

import java.util.List;
import java.util.Locale;
import org.jiayuan.matter.About;
import org.jiayuan.matter.Channel;
import org.jiayuan.matter.Enclosed;
import org.jiayuan.matter.Kind;
import org.jiayuan.matter.Matter.MatterId;
import org.jiayuan.matter.MatterPlace;
import org.jiayuan.matter.OpenMatter.NewMatter;
import org.jiayuan.matter.Reporter;
import org.jiayuan.platform.Screen;
import org.jiayuan.shared.Act;
import org.jiayuan.unit.Category;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes of what was told, on our form or by another system, what {@code OpenMatter} takes: the same for both. */
@Component
public class ComposeAppeal {

    private final Alike alike;
    private final DangerWords dangerWords;

    ComposeAppeal(Alike alike, DangerWords dangerWords) {
        this.alike = alike;
        this.dangerWords = dangerWords;
    }

    /**
     * What was told.
     *
     * @param kind the name of a kind, or empty for what the category usually is
     * @param name in clear, to be redacted; null if unknown
     * @param number of a phone, likewise
     * @param asks the questions; none to let the program propose them
     * @param listed whether it may stand in the public list, as far as she says
     * @param different whether likely ones were shown and none is hers
     * @param previous the closed matter it comes back from
     */
    public record Told(
            String community,
            String text,
            Category category,
            String kind,
            About about,
            Channel channel,
            MatterPlace place,
            Reporter reporter,
            @Nullable String name,
            @Nullable String number,
            List<String> asks,
            Enclosed enclosed,
            boolean listed,
            boolean different,
            @Nullable MatterId previous) {

        public Told {
            asks = List.copyOf(asks);
        }

        @Override
        public String toString() {
            return "what was told of " + category.code() + " in " + community;
        }
    }

    /** The matter wanted. */
    public NewMatter of(Told told, Act act, Screen screen) {
        boolean open = !told.different()
                && !told.about().upwards()
                && !alike.to(told.community(), told.category(), told.place(), act.at(), screen)
                        .isEmpty();
        return new NewMatter(
                told.community(),
                kind(told.kind(), told.category()),
                told.category().code(),
                told.about(),
                told.channel(),
                !dangerWords
                        .in(told.text(), told.category().code(), screen.today())
                        .isEmpty(),
                told.place(),
                told.reporter(),
                told.text().strip(),
                told.name(),
                told.number(),
                told.asks().isEmpty() ? null : told.asks(),
                told.enclosed(),
                told.listed() && !told.about().upwards(),
                open,
                told.previous());
    }

    /** The kind of that name, else what a matter of the category usually is. */
    public static Kind kind(String chosen, Category category) {
        var name = (chosen.isEmpty() ? category.kind() : chosen).toUpperCase(Locale.ROOT);
        return List.of(Kind.COMPLAINT, Kind.SUGGESTION, Kind.ENQUIRY, Kind.HELP, Kind.PRAISE).stream()
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElse(Kind.COMPLAINT);
    }

    /** Whom it is about, by its word on the form; nobody for any other word. */
    public static About about(String chosen) {
        return switch (chosen) {
            case "station" -> About.STATION;
            case "handler" -> About.HANDLER;
            default -> About.NOBODY;
        };
    }
}
