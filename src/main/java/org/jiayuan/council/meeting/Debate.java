package org.jiayuan.council.meeting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jiayuan.council.meeting.Motion.Kind;
import org.jiayuan.council.meeting.Motion.State;
import org.jiayuan.shared.NotFound;
import org.jspecify.annotations.Nullable;

/** What was moved and voted on in a meeting; the last motion that waits is before the council. */
final class Debate {

    private final Map<Integer, Motion> motions = new LinkedHashMap<>();
    private final Map<Integer, Vote> votes = new LinkedHashMap<>();

    Debate() {}

    List<Motion> motions() {
        return List.copyOf(motions.values());
    }

    Motion motion(int number) {
        return Optional.ofNullable(motions.get(number)).orElseThrow(NotFound::new);
    }

    @Nullable Motion current() {
        return motions.values().stream()
                .filter(motion -> motion.state().pending())
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    List<Vote> votes() {
        return List.copyOf(votes.values());
    }

    void move(Happening.Moved it, boolean seconded) {
        var motion = new Motion(it.motion(), it.item(), it.kind(), it.text(), it.mover());
        motion.state = seconded ? State.MOVED : State.DEBATED;
        motions.put(it.motion(), motion);
    }

    void second(Happening.Seconded it) {
        var motion = motion(it.motion());
        motion.seconder = it.seat();
        motion.state = State.DEBATED;
    }

    void withdraw(Happening.Withdrawn it) {
        motion(it.motion()).state = State.WITHDRAWN;
    }

    void put(Happening.Put it) {
        motion(it.motion()).state = State.VOTING;
        votes.put(it.vote(), new Vote(it.vote(), it.motion(), it.method(), it.present(), it.entitled()));
    }

    void cast(Happening.Cast it) {
        vote(it.vote()).ballots.put(it.seat(), it.choice());
    }

    void count(Happening.Counted it) {
        vote(it.vote()).counts.put(it.counter(), new Vote.Count(it.tally(), it.sheet()));
    }

    void breakOff(Happening.BrokenOff it) {
        var vote = vote(it.vote());
        vote.over = true;
        vote.brokenOff = it.why();
        motion(vote.motion()).state = State.DEBATED;
    }

    void decide(Happening.Decided it) {
        var vote = vote(it.vote());
        vote.over = true;
        vote.tally = it.tally();
        vote.passed = it.passed();
        var agreed = vote.agreed();
        if (agreed != null) {
            vote.ballots.putAll(agreed.sheet());
        }
        var motion = motion(vote.motion());
        motion.state = it.passed() ? State.PASSED : State.FAILED;
        var below = current();
        if (it.passed() && below != null) {
            follow(motion, below);
        }
    }

    private Vote vote(int number) {
        return Objects.requireNonNull(votes.get(number));
    }

    /** What a motion about a motion does to it. */
    private static void follow(Motion carried, Motion below) {
        switch (carried.kind()) {
            case MAIN -> {}
            case AMENDMENT -> below.text = carried.text();
            case END_DEBATE -> below.debateEnded = true;
            case POSTPONE -> below.state = State.POSTPONED;
            case REFER -> below.state = State.REFERRED;
        }
    }

    /** Whether a motion of that kind fits on what is before the council. */
    boolean takes(Kind kind) {
        var motion = current();
        if (motion == null) {
            return kind == Kind.MAIN;
        }
        boolean open = motion.state() == State.DEBATED && !motion.debateEnded();
        return open
                && switch (kind) {
                    case MAIN -> false;
                    case AMENDMENT, POSTPONE, REFER -> motion.kind() == Kind.MAIN;
                    case END_DEBATE -> motion.kind().debated();
                };
    }
}
