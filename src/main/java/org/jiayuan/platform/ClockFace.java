package org.jiayuan.platform;

import java.util.Locale;

/**
 * What the small clock beside everything that waits shows: a ring that empties, what is left, until when.
 *
 * @param tone how it stands
 * @param permille how much of the time is left, 0 to 1000; a late clock has a full ring
 * @param left what is left, in words
 * @param due until when, and who has it, in words
 */
public record ClockFace(Tone tone, int permille, String left, String due) {

    private static final double CIRCLE = 94.2;

    /** How a clock stands. */
    public enum Tone {
        RUNNING,
        SOON,
        LATE,
        PAUSED,
        DONE;

        /** The end of the class name. */
        public String modifier() {
            return this == RUNNING ? "" : " clock--" + name().toLowerCase(Locale.ROOT);
        }
    }

    /** The dashes of the ring. */
    public String dashes() {
        return String.format(Locale.ROOT, "%.1f %.1f", CIRCLE * permille / 1000, CIRCLE);
    }

    /** Full rings are closed: late clocks. */
    public boolean done() {
        return tone == Tone.DONE;
    }
}
