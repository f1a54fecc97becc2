package org.jiayuan.matter;

import java.util.List;
import org.jiayuan.matter.MatterView.Entry;
import org.jiayuan.platform.Screen;
import org.jiayuan.shared.Rule;

/** What everybody sees by number of a matter that is not public, or not yet: in which states it was when, and no more. */
@Rule(
        clause = "9.2.6",
        says =
                "Until somebody has looked at the text, and where the reporter keeps it out of the public list, by number "
                        + "everybody sees its states and dates only: no category, no place, no name, no unit.",
        source = "matter.md, publication")
final class Unshown {

    private Unshown() {}

    static MatterView of(MatterView view, Screen screen) {
        return new MatterView(
                view.id(),
                view.label(),
                screen.say("matter.unshown"),
                view.state(),
                view.kind(),
                "",
                "",
                "",
                "",
                view.clock(),
                view.round(),
                List.of(),
                view.thread().stream().map(entry -> bare(entry, screen)).toList(),
                List.of(),
                null,
                "",
                0,
                view.revision(),
                view.listed(),
                view.released(),
                view.unrated(),
                view.rateBy(),
                null,
                null,
                view.submittedAt(),
                view.milestones(),
                view.possible());
    }

    private static Entry bare(Entry entry, Screen screen) {
        var says = switch (entry.action()) {
            case DISPATCH, HAND_OVER, PASS_ON -> screen.say("matter.public.dispatched");
            case TAKE -> screen.say("matter.public.in-hand");
            default -> "";
        };
        return new Entry(
                entry.sequence(),
                entry.action(),
                entry.at(),
                "",
                "·",
                entry.side(),
                says,
                null,
                List.of(),
                entry.audience(),
                false,
                entry.fresh());
    }
}
