package org.jiayuan.unit;

import java.time.Instant;
import java.util.UUID;

/** Somebody has stopped working in a unit; whatever she held there is the unit's again. */
public record MemberLeft(UUID unit, UUID account, Instant at) {}
