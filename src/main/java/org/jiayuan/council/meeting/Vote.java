package org.jiayuan.council.meeting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiayuan.council.meeting.Happening.Choice;
import org.jiayuan.council.meeting.Happening.Method;
import org.jspecify.annotations.Nullable;

/** A vote on a motion: who was in the room, what came out. */
public final class Vote {

    private final int number;
    private final int motion;
    private final Method method;
    private final List<UUID> present;
    private final int entitled;
    final Map<UUID, Choice> ballots = new LinkedHashMap<>();
    final Map<UUID, Count> counts = new LinkedHashMap<>();

    @Nullable Tally tally;

    boolean passed;
    boolean over;

    @Nullable String brokenOff;

    /**
     * What one of the counters found.
     *
     * @param sheet who voted how, where papers have names
     */
    public record Count(Tally tally, Map<UUID, Choice> sheet) {}

    Vote(int number, int motion, Method method, List<UUID> present, int entitled) {
        this.number = number;
        this.motion = motion;
        this.method = method;
        this.present = List.copyOf(present);
        this.entitled = entitled;
    }

    public int number() {
        return number;
    }

    /** What was voted on. */
    public int motion() {
        return motion;
    }

    public Method method() {
        return method;
    }

    /** The seats of those who were in the room. */
    public List<UUID> present() {
        return present;
    }

    /** How many members there were that day. */
    public int entitled() {
        return entitled;
    }

    /** Who voted how; empty in a secret ballot. */
    public Map<UUID, Choice> ballots() {
        return Map.copyOf(ballots);
    }

    /** How many have counted so far. */
    public int counters() {
        return counts.size();
    }

    /** Whether that account has counted. */
    public boolean countedBy(UUID account) {
        return counts.containsKey(account);
    }

    /** Whether two people found different things. */
    public boolean disputed() {
        return counts.size() > 1 && agreed() == null;
    }

    /** What came out; null while it is under way or if it was broken off. */
    public @Nullable Tally tally() {
        return tally;
    }

    public boolean passed() {
        return passed;
    }

    /** Whether it has ended, one way or the other. */
    public boolean over() {
        return over;
    }

    /** Why it came to nothing; null if it did not. */
    public @Nullable String brokenOff() {
        return brokenOff;
    }

    /** Whether exactly half were for it. */
    public boolean half() {
        return tally != null && new Majority(present.size()).isHalf(tally.yes());
    }

    /** What two of the counters agree on; null if none do yet. */
    @Nullable Count agreed() {
        var all = List.copyOf(counts.values());
        for (int i = 0; i < all.size(); i++) {
            if (all.subList(i + 1, all.size()).contains(all.get(i))) {
                return all.get(i);
            }
        }
        return null;
    }

    /** The raised hands, counted. */
    static Tally tally(Map<UUID, Choice> ballots) {
        return new Tally(number(ballots, Choice.YES), number(ballots, Choice.NO), number(ballots, Choice.ABSTAIN), 0);
    }

    private static int number(Map<UUID, Choice> ballots, Choice choice) {
        return (int) ballots.values().stream().filter(choice::equals).count();
    }
}
