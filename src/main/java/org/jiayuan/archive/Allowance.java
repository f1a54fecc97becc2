package org.jiayuan.archive;

import org.jiayuan.shared.Rule;

/**
 * How many attachments one owner may have, and where a person is told so.
 *
 * @param field the name of the form field
 * @param most how many
 */
@Rule(
        says = "At most five photos or documents come with one form, at most sixty belong to one record.",
        source = "design.md §2, appeal: one form; ours")
public record Allowance(String field, int most) {

    private static final int OF_A_FORM = 5;
    private static final int OF_A_RECORD = 60;

    public Allowance {
        if (most < 1) {
            throw new IllegalArgumentException("an allowance of nothing");
        }
    }

    /** What one form may bring. */
    public static Allowance ofForm(String field) {
        return new Allowance(field, OF_A_FORM);
    }

    /** What one record may have, with all that has been added to it. */
    public static Allowance ofRecord(String field) {
        return new Allowance(field, OF_A_RECORD);
    }

    /** @throws TooManyAttachments if that many are more than it lets */
    void check(int count) {
        if (count > most) {
            throw new TooManyAttachments(field, most);
        }
    }
}
