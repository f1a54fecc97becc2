package org.jiayuan.desk;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** Who stands in for whom. Implemented by the module that knows absences; the queue shows a deputy what waits for them. */
public interface Deputies {

    /** Those who are away at that moment and for whom she stands in. */
    Set<UUID> absentFor(UUID deputy, Instant at);
}
