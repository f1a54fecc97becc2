package org.jiayuan.council.meeting;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of what happened in a meeting. Members are named by their seats. */
public sealed interface Happening {

    /** How somebody signed in. */
    enum Way {
        QR,
        CODE,
        SECRETARY
    }

    /** For what a speaker speaks. */
    enum Side {
        FOR,
        AGAINST,
        NEITHER
    }

    /** How a vote is taken. */
    enum Method {
        /** By show of hands, on phones or aloud: published by name. */
        HANDS,
        /** In secret: two counters, totals only. */
        SECRET,
        /** On papers with names: two people enter them. */
        PAPER
    }

    /** What a member wants. */
    enum Choice {
        YES,
        NO,
        ABSTAIN
    }

    /** Why a meeting went no further. */
    enum Why {
        /** Too few were in the room. */
        QUORUM,
        /** The chair decided so. */
        CHAIR
    }

    /** A point of the agenda was fixed. */
    record Planned(
            int item,
            String title,
            String summary,
            @Nullable String topic) implements Happening {}

    /** The members were told. */
    record Notified(int members) implements Happening {}

    /** A member came in. */
    record CameIn(UUID seat, Way way) implements Happening {}

    /** A member left the room. */
    record WentOut(UUID seat) implements Happening {}

    /** People came to watch, or were asked to come. */
    record Watched(String who, int people) implements Happening {}

    /** The meeting began. */
    record Opened(int present, List<UUID> roll) implements Happening {}

    /** It paused. */
    record Suspended(String why) implements Happening {}

    /** It went on. */
    record Resumed() implements Happening {}

    /** The chair came to a point of the agenda. */
    record Called(int item) implements Happening {}

    /** A member moved something. */
    record Moved(int motion, int item, Motion.Kind kind, String text, UUID mover) implements Happening {}

    /** Another wants it debated too. */
    record Seconded(int motion, UUID seat) implements Happening {}

    /** The mover took it back. */
    record Withdrawn(int motion) implements Happening {}

    /** A member asks for the floor. */
    record HandRaised(UUID seat, Side side) implements Happening {}

    /** She does no longer. */
    record HandLowered(UUID seat) implements Happening {}

    /** The chair gave her the floor. */
    record FloorGiven(UUID seat, Side side) implements Happening {}

    /** She has spoken. */
    record FloorLeft(UUID seat) implements Happening {}

    /** A motion was put to the vote; the doors close. */
    record Put(int vote, int motion, Method method, List<UUID> present, int entitled) implements Happening {}

    /** A member voted by show of hands. */
    record Cast(int vote, UUID seat, Choice choice) implements Happening {}

    /** One of two people counted; with names where papers have them. */
    record Counted(int vote, UUID counter, Tally tally, Map<UUID, Choice> sheet) implements Happening {}

    /** The vote is over; the doors open. */
    record Decided(int vote, Tally tally, boolean passed) implements Happening {}

    /** The vote was broken off; the doors open. */
    record BrokenOff(int vote, String why) implements Happening {}

    /** Something the minutes shall say. */
    record Noted(String text) implements Happening {}

    /** It ended before its end. */
    record Adjourned(Why why, int present, int entitled) implements Happening {}

    /** It ended. */
    record Closed() implements Happening {}
}
