package org.jiayuan.shared;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One doing: who and when. Use cases take it, so that the demonstration and the tests can tell the time.
 *
 * @param by who acts
 * @param at when
 */
public record Act(Actor by, Instant at) {

    /** The program acts. */
    public static Act ofProgram(Instant at) {
        return new Act(Actor.PROGRAM, at);
    }

    /** The day it is in Shanghai. */
    public LocalDate day() {
        return Shanghai.day(at);
    }
}
