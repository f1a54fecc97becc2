package org.jiayuan.desk;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Who stands in for whom, by the module that knows absences: a deputy sees what waits for them, and is told it too. */
public interface Deputies {

    /** Those who are away at that moment and for whom she stands in. */
    Set<UUID> absentFor(UUID deputy, Instant at);

    /** Who stands in for her, if she is away at that moment and somebody does. */
    Optional<UUID> deputyOf(UUID absent, Instant at);
}
