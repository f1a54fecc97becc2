package org.jiayuan.unit;

import java.time.Instant;
import java.util.UUID;

/**
 * That somebody is on duty for a grid cell.
 *
 * @param cell the cell's 14 digits
 */
public record Shift(UUID unit, UUID id, String cell, UUID account, Instant from, Instant to) {}
