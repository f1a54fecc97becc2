package org.jiayuan.matter;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where a line of the register stands among the others: due moment and id. */
record RegisterKey(Instant due, String code, int year, int number) {

    /** The one an address names; else the one before all others. */
    static RegisterKey read(@Nullable String after, boolean latestFirst) {
        if (after == null || !after.matches("\\d{1,17}_\\d{12}_\\d{4}-\\d{1,7}")) {
            return latestFirst
                    ? new RegisterKey(Instant.parse("9999-01-01T00:00:00Z"), "999999999999", 9999, Integer.MAX_VALUE)
                    : new RegisterKey(Instant.EPOCH, "", 0, 0);
        }
        var parts = after.split("_");
        var reference = parts[2].split("-");
        return new RegisterKey(
                Instant.ofEpochSecond(0, Long.parseLong(parts[0]) * 1_000),
                parts[1],
                Integer.parseInt(reference[0]),
                Integer.parseInt(reference[1]));
    }

    static RegisterKey of(RegisterLine line) {
        var id = line.id();
        return new RegisterKey(line.clock().dueAt(), id.communityCode(), id.year(), id.number());
    }

    String write() {
        return (due.getEpochSecond() * 1_000_000 + due.getNano() / 1_000) + "_" + code + "_" + year + "-" + number;
    }
}
