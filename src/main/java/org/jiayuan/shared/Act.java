package org.jiayuan.shared;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One doing: who and when. Use cases take it, so that the demonstration and the tests can tell the time.
 *
 * @param by who acts
 * @param at when
 * @param from the network address it came from, where the log keeps it: what administrators do, and sign-ins of staff
 */
public record Act(Actor by, Instant at, @Nullable String from) {

    /** One of which nobody keeps where it came from. */
    public Act(Actor by, Instant at) {
        this(by, at, null);
    }

    /** The program acts. */
    public static Act ofProgram(Instant at) {
        return new Act(Actor.PROGRAM, at);
    }

    /** The same, and where it came from is kept. */
    public Act comingFrom(String address) {
        return new Act(by, at, address);
    }

    /** The same by somebody who was recognised meanwhile. */
    public Act as(Actor actor) {
        return new Act(actor, at, from);
    }

    /** The day it is in Shanghai. */
    public LocalDate day() {
        return Shanghai.day(at);
    }
}
