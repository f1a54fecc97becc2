package org.jiayuan.unit;

import java.time.Instant;
import java.util.UUID;

/** A unit works no longer; what it still answers for, without anything waiting there, goes to another. */
public record UnitClosed(UUID unit, Instant at) {}
