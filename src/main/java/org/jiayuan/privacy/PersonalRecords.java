package org.jiayuan.privacy;

import java.util.List;
import org.jiayuan.platform.Screen;
import org.jiayuan.shared.Act;

/** What one module keeps about people. Each that keeps something has a bean of this type. */
public interface PersonalRecords {

    /** How much is wanted. */
    enum Extent {
        /** A page: numbers shortened, the latest of a long list, no words opened. */
        PAGE,
        /** Everything, to be taken along. */
        EVERYTHING
    }

    /** Its place among the chapters, small first. */
    int order();

    /** What there is about her; she herself reads, and what is opened is written down so. */
    List<Chapter> about(Whose whose, Extent extent, Act act, Screen screen);

    /** What would become of it if she asked for deletion, in sentences; what stays says until when and why. */
    List<Fate> fate(Whose whose, Screen screen);

    /** Deletes what need not stay, or takes the person out of it. In the running transaction; harmless when done twice. */
    void erase(Whose whose, Act act);

    /**
     * What becomes of a kind of record.
     *
     * @param stays whether the law has it kept
     * @param says the sentence
     */
    record Fate(boolean stays, String says) {}
}
