package org.jiayuan.council;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member has left her seat; whatever she held goes to the other seat, or to the secretary if there is none.
 *
 * @param lastDay the last day she sits
 */
public record SeatVacated(
        String community, UUID seat, @Nullable UUID handedTo, LocalDate lastDay, Instant at) {}
