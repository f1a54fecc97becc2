package org.jiayuan.council.meeting;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
