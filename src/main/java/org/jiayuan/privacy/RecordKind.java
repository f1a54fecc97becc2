package org.jiayuan.privacy;

/**
 * A kind of record that is kept for a time, and how long that is where nobody has entered anything else.
 *
 * @see Schedule
 */
public enum RecordKind {
    /** What people said in a matter, her name, number and photos: from the day it is closed. */
    MATTERS(36, 6, "PIPL art. 19; ARC Regulation art. 24; domain.md §5"),
    /** Notices in the product. */
    NOTICES(12, 1, "PIPL art. 19; ours"),
    /** Which messages went to phones. */
    MESSAGES(6, 6, "CSL art. 23: six months at least"),
    /** What people asked about their data, and the answers. */
    REQUESTS(36, 36, "PIPL art. 56: three years at least"),
    /** Which registers staff took along as files. */
    EXPORTS(36, 36, "NDR art. 12: three years at least"),
    /** The audit log, in pieces of a chain. */
    LOG(60, 36, "CSL art. 23: six months at least; PIPL art. 56: three years at least"),
    /** From where administrators acted and staff signed in, by days. */
    ADDRESSES(12, 6, "CSL art. 23: six months at least; PIPL art. 19");

    private final int months;
    private final int least;
    private final String source;

    RecordKind(int months, int least, String source) {
        this.months = months;
        this.least = least;
        this.source = source;
    }

    /** How many months, unless an editable row says otherwise. */
    public int months() {
        return months;
    }

    /** How many months the law wants at least. */
    public int least() {
        return least;
    }

    /** Where that stands, as the documents cite it; pages say {@code privacy.kept.<key>.source}. */
    public String source() {
        return source;
    }

    /** As keys of sentences write it. */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
