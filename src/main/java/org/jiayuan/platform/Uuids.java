package org.jiayuan.platform;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads ids that come back from a form or an address, written as our pages write them. */
public final class Uuids {

    private static final Pattern WRITTEN = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private Uuids() {}

    /** The id; empty for null and for anything but its 36 characters, which {@link UUID#fromString} would let pass. */
    public static Optional<UUID> read(@Nullable String written) {
        return written != null && WRITTEN.matcher(written).matches()
                ? Optional.of(UUID.fromString(written))
                : Optional.empty();
    }
}
