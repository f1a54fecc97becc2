package org.jiayuan.privacy;

import java.time.Instant;
import java.util.List;
import org.jiayuan.shared.Act;

/** A kind of record that is destroyed when its time is over. The module that keeps it has a bean of this type. */
public interface RetainedRecords {

    /**
     * One record.
     *
     * @param community where it is registered; the district's code where none is concerned
     * @param id of the record, never a personal datum
     */
    record Due(String community, String id) {}

    /** Which kind. */
    RecordKind kind();

    /** How many are older than that. */
    long count(Instant before);

    /** Some of them, always the same first while they are there. */
    List<Due> due(Instant before, int most);

    /** Destroys them for good, in the running transaction. What the chain of the log needs is not touched. */
    void destroy(List<Due> records, Act act);
}
