package org.jiayuan.archive;

import java.time.Instant;
import java.util.UUID;

/**
 * That a picture may be seen by everybody.
 *
 * @param release the id under which the files for everybody are kept
 * @param releasedAt when somebody released it
 * @param releasedBy who looked at it and released it
 */
public record Release(UUID release, Instant releasedAt, UUID releasedBy) {}
