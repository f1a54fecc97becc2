package org.jiayuan.matter;

import java.util.Objects;
import org.jiayuan.audit.ReadPersonalData;
import org.jiayuan.platform.Screen;
import org.jiayuan.shared.Sealed;
import org.jspecify.annotations.Nullable;

/**
 * Who reads a matter, and what opens for her.
 *
 * @param opened opens what is sealed; null where nothing may be opened
 * @param seenSteps how many steps an older page had shown; negative if there was none
 */
record Eyes(Reader reader, ReadPersonalData.@Nullable Opened opened, Screen screen, int seenSteps, Standing standing) {

    /** Those that read. */
    enum Reader {
        EVERYBODY,
        REPORTER,
        /** The reporter of a matter that was merged into it: the answer is hers too, the other's words are not. */
        FELLOW,
        STAFF
    }

    String original(Sealed sealed) {
        return Objects.requireNonNull(opened).text(Ledger.WORDS, sealed);
    }

    boolean everybody() {
        return reader == Reader.EVERYBODY;
    }

    /** Whether she reads of what the reporter wrote no more than everybody. */
    boolean outside() {
        return reader == Reader.EVERYBODY || reader == Reader.FELLOW;
    }

    boolean staff() {
        return reader == Reader.STAFF;
    }
}
