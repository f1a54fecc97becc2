package org.jiayuan.council.meeting;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jiayuan.council.meeting.Happening.Side;
import org.jspecify.annotations.Nullable;

/** Who has the floor, who asks for it, and who has spoken to which motion. */
public final class Floor {

    private final Map<UUID, Side> hands = new LinkedHashMap<>();
    private final List<Speech> speeches = new ArrayList<>();
    private @Nullable Speech speaking;

    /**
     * One turn.
     *
     * @param motion what was spoken to; 0 if nothing had been moved
     * @param until null while she speaks
     */
    public record Speech(
            int motion,
            UUID seat,
            Side side,
            Instant from,
            @Nullable Instant until) {

        /** How long it took, or has taken so far. */
        public Duration length(Instant now) {
            return Duration.between(from, until == null ? now : until);
        }
    }

    Floor() {}

    /** Who asks for the floor, in the order they did. */
    public Map<UUID, Side> hands() {
        return java.util.Collections.unmodifiableMap(new LinkedHashMap<>(hands));
    }

    /** Who speaks now. */
    public @Nullable Speech speaking() {
        return speaking;
    }

    /** Every turn that has ended. */
    public List<Speech> speeches() {
        return List.copyOf(speeches);
    }

    /** How often she has spoken to that motion. */
    public int spoken(UUID seat, int motion) {
        return (int) speeches.stream()
                .filter(speech -> speech.seat().equals(seat) && speech.motion() == motion)
                .count();
    }

    /** Whether somebody else who has not spoken to that motion asks for the floor. */
    boolean othersFresh(UUID seat, int motion) {
        return hands.keySet().stream().anyMatch(other -> !other.equals(seat) && spoken(other, motion) == 0);
    }

    /** Whether somebody on that side has to wait for the other side, as far as one who may speak now asks for it. */
    boolean otherSideFirst(UUID seat, Side side, int motion, Turns turns) {
        if (!turns.alternate() || motion == 0) {
            return false;
        }
        var others = new LinkedHashMap<>(hands);
        others.remove(seat);
        others.keySet().removeIf(other -> !mayNow(other, motion, turns));
        return new Alternation(lastSide(motion)).waits(side, others.values());
    }

    private boolean mayNow(UUID seat, int motion, Turns turns) {
        int spoken = spoken(seat, motion);
        return turns.allows(spoken) && !turns.waits(spoken, othersFresh(seat, motion));
    }

    private @Nullable Side lastSide(int motion) {
        var all = new ArrayList<>(speeches);
        if (speaking != null) {
            all.add(speaking);
        }
        return all.reversed().stream()
                .filter(speech -> speech.motion() == motion && speech.side() != Side.NEITHER)
                .map(Speech::side)
                .findFirst()
                .orElse(null);
    }

    /** Who asks for the floor, whoever comes next first: those who have not spoken, of them the side whose turn it is. */
    public List<UUID> queue(int motion, Turns turns) {
        var waiting = new ArrayList<>(hands.keySet());
        var queue = new ArrayList<UUID>();
        var last = lastSide(motion);
        while (!waiting.isEmpty()) {
            boolean fresh = turns.freshFirst() && waiting.stream().anyMatch(seat -> spoken(seat, motion) == 0);
            var group = waiting.stream()
                    .filter(seat -> !fresh || spoken(seat, motion) == 0)
                    .toList();
            var next = next(group, turns.alternate() && motion != 0 ? last : null);
            last = hands.get(next) == Side.NEITHER ? last : hands.get(next);
            waiting.remove(next);
            queue.add(next);
        }
        return queue;
    }

    private UUID next(List<UUID> group, @Nullable Side last) {
        var sides = group.stream().map(hands::get).toList();
        var alternation = new Alternation(last);
        return group.stream()
                .filter(seat -> !alternation.waits(Objects.requireNonNull(hands.get(seat)), sides))
                .findFirst()
                .orElseThrow();
    }

    void raise(UUID seat, Side side) {
        hands.putIfAbsent(seat, side);
    }

    void lower(UUID seat) {
        hands.remove(seat);
    }

    void give(UUID seat, Side side, int motion, Instant at) {
        hands.remove(seat);
        speaking = new Speech(motion, seat, side, at, null);
    }

    void leave(Instant at) {
        if (speaking != null) {
            speeches.add(new Speech(speaking.motion(), speaking.seat(), speaking.side(), speaking.from(), at));
            speaking = null;
        }
    }

    /** Another motion is before the council: whoever still wants to speak asks anew. */
    void clear() {
        hands.clear();
    }
}
