package org.jiayuan.observation;

import java.time.Instant;

/**
 * A record that counts for a clause has changed: what was found about the community may no longer hold.
 *
 * @param community whose
 * @param at when it changed
 */
public record ObservationStale(String community, Instant at) {}
