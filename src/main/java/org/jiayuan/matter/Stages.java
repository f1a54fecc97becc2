package org.jiayuan.matter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jiayuan.matter.MatterView.Entry;
import org.jiayuan.platform.Screen;
import org.jspecify.annotations.Nullable;

/** The way a matter has come and has still to go, in a few words each. */
public final class Stages {

    private static final int MOST_DONE = 5;
    private static final Map<Action, String> STAGES = new EnumMap<>(Map.ofEntries(
            Map.entry(Action.SUBMIT, "received"),
            Map.entry(Action.ACCEPT, "accepted"),
            Map.entry(Action.DISPATCH, "dispatched"),
            Map.entry(Action.HAND_OVER, "dispatched"),
            Map.entry(Action.TAKE, "taken"),
            Map.entry(Action.PASS, "answered"),
            Map.entry(Action.RATE_NOT_SOLVED, "again"),
            Map.entry(Action.DECLINE, "declined"),
            Map.entry(Action.OBJECT, "objected"),
            Map.entry(Action.MERGE, "merged"),
            Map.entry(Action.WITHDRAW, "withdrawn"),
            Map.entry(Action.DECIDE, "decided"),
            Map.entry(Action.CLOSE_UNRATED, "closed")));

    private Stages() {}

    /**
     * One stage.
     *
     * @param when when it was reached, or until when it should be, in words
     * @param status {@code done}, {@code now}, or null for what is to come
     */
    public record Stage(String label, String when, @Nullable String status) {}

    /** The stages of a matter. */
    public static List<Stage> of(MatterView view, Screen screen) {
        var done = new ArrayList<Stage>();
        for (var entry : view.thread()) {
            var key = key(entry, view);
            if (key != null) {
                done.add(new Stage(label(key, entry, screen), screen.shortMoment(entry.at()), "done"));
            }
        }
        var stages = new ArrayList<Stage>();
        if (done.size() > MOST_DONE) {
            stages.add(done.getFirst());
            stages.addAll(done.subList(done.size() - MOST_DONE + 1, done.size()));
        } else {
            stages.addAll(done);
        }
        addWhatComes(view, screen, stages);
        return stages;
    }

    private static @Nullable String key(Entry entry, MatterView view) {
        if (entry.action() == Action.RATE_SOLVED) {
            return view.state() == State.CLOSED ? "solved" : null;
        }
        return STAGES.get(entry.action());
    }

    private static String label(String key, Entry entry, Screen screen) {
        return switch (key) {
            case "dispatched", "taken" -> entry.says();
            default -> screen.say("matter.stage." + key);
        };
    }

    private static void addWhatComes(MatterView view, Screen screen, List<Stage> stages) {
        Instant rateBy = view.rateBy();
        if (view.state() == State.REPLIED && rateBy != null) {
            stages.add(new Stage(
                    screen.say("matter.stage.rate"),
                    screen.say("matter.stage.until", screen.shortDay(lastDay(rateBy))),
                    "now"));
        } else if (view.state() == State.PAUSED) {
            stages.add(new Stage(screen.say("matter.stage.paused"), "", "now"));
        } else if (view.state().open()) {
            stages.add(new Stage(
                    screen.say(view.state() == State.CLOSING ? "matter.stage.decision" : "matter.stage.answer"),
                    screen.say(
                            "matter.stage.until", screen.shortDay(view.clock().dueDay())),
                    "now"));
        }
    }

    private static java.time.LocalDate lastDay(Instant end) {
        return org.jiayuan.shared.Shanghai.day(end.minusMillis(1));
    }
}
