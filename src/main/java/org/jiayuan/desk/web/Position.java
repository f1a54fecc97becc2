package org.jiayuan.desk.web;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jiayuan.platform.Uuids;
import org.jspecify.annotations.Nullable;

/** Where a page of the queue ends: due moment and id. */
record Position(Instant due, UUID id) {

    static Position read(@Nullable String after) {
        var parts = after == null ? new String[0] : after.split("_", 2);
        var id = parts.length == 2 && parts[0].matches("\\d{1,16}") ? Uuids.read(parts[1]) : Optional.<UUID>empty();
        return id.map(known -> new Position(Instant.ofEpochSecond(0, Long.parseLong(parts[0]) * 1_000), known))
                .orElseGet(() -> new Position(Instant.EPOCH, new UUID(0, 0)));
    }

    String write() {
        return (due.getEpochSecond() * 1_000_000 + due.getNano() / 1_000) + "_" + id;
    }
}
