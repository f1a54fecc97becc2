package org.jiayuan.archive;

import org.jiayuan.shared.Rule;

/**
 * How many attachments one owner may have, and where a person is told so.
 *
 * @param field the name of the form field
 * @param most how many
 */
@Rule(
        says = "A reporter adds at most five photos or documents to one matter; staff as many as the caller lets them.",
        source = "design.md §2, appeal: one form; ours")
public record Allowance(String field, int most) {

    private static final int OF_A_REPORTER = 5;

    public Allowance {
        if (most < 1) {
            throw new IllegalArgumentException("an allowance of nothing");
        }
    }

    /** A reporter's. */
    public static Allowance ofReporter(String field) {
        return new Allowance(field, OF_A_REPORTER);
    }

    /** @throws TooManyAttachments if that many are more than it lets */
    void check(int count) {
        if (count > most) {
            throw new TooManyAttachments(field, most);
        }
    }
}
