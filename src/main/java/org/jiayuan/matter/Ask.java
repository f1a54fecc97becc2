package org.jiayuan.matter;

import org.jspecify.annotations.Nullable;

/**
 * One question the reporter wants answered.
 *
 * @param number from 1, for ever
 * @param words the question
 */
public record Ask(int number, Wording words) {

    /**
     * What is said to one question.
     *
     * @param number of the ask
     * @param outcome answered, refused or handed over
     * @param words the answer, the reason, or where it is followed up
     * @param to the unit it was handed over to, in words
     */
    public record Answer(
            int number,
            Outcome outcome,
            String words,
            @Nullable String to) {}

    /** What became of a question. */
    public enum Outcome {
        ANSWERED,
        REFUSED,
        HANDED_OVER
    }
}
