package org.jiayuan.desk.web;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a page of the queue ends: due moment and id. */
record Position(Instant due, UUID id) {

    static Position read(@Nullable String after) {
        if (after == null || !after.matches("\\d{1,16}_[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            return new Position(Instant.EPOCH, new UUID(0, 0));
        }
        var parts = after.split("_");
        return new Position(Instant.ofEpochSecond(0, Long.parseLong(parts[0]) * 1_000), UUID.fromString(parts[1]));
    }

    String write() {
        return (due.getEpochSecond() * 1_000_000 + due.getNano() / 1_000) + "_" + id;
    }
}
