package org.jiayuan.open311;

import gg.jte.Content;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jiayuan.matter.BesideMatter;
import org.jiayuan.matter.Matter.MatterId;
import org.jiayuan.platform.OutsideFailed;
import org.jiayuan.platform.Screen;
import org.jiayuan.platform.Templates;
import org.jiayuan.unit.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says on the desk how a matter goes that was forwarded to another system. */
@Component
class ForwardOnDesk implements BesideMatter {

    private static final String SAID = "SAID ";

    private final Forwards forwards;
    private final Units units;
    private final Templates templates;

    ForwardOnDesk(Forwards forwards, Units units, Templates templates) {
        this.forwards = forwards;
        this.units = units;
        this.templates = templates;
    }

    @Override
    public Optional<Content> of(MatterId id, Screen screen) {
        return forwards.last(id)
                .map(forward -> templates.content(
                        "open311/forward",
                        Map.of(
                                "screen",
                                screen,
                                "forward",
                                forward,
                                "unit",
                                units.find(forward.unit())
                                        .map(unit -> unit.name(screen.english()))
                                        .orElse(""),
                                "failure",
                                failure(forward.failure(), screen))));
    }

    /** Why the next thing failed, in words; empty if it did not. */
    static String failure(@Nullable String failure, Screen screen) {
        if (failure == null) {
            return "";
        }
        if (failure.startsWith(SAID)) {
            return screen.say("open311.forward.failure.said", failure.substring(SAID.length()));
        }
        var key = failure.toLowerCase(Locale.ROOT).replace('_', '-');
        return failure.equals(Forward.UNSHOWN) || failure.equals(Forward.NO_SERVICE)
                ? screen.say("open311.forward.failure." + key)
                : screen.say(OutsideFailed.Why.valueOf(failure).key());
    }
}
