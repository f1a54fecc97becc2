package org.jiayuan.council.meeting;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiayuan.council.meeting.Meeting.Line;
import org.jiayuan.platform.Json;
import org.jspecify.annotations.Nullable;

/** How lines of a meeting are kept: the name of what happened, and its values as JSON. */
final class Journal {

    private static final Map<String, Class<? extends Happening>> KINDS = kinds();

    private Journal() {}

    @SuppressWarnings("unchecked")
    private static Map<String, Class<? extends Happening>> kinds() {
        return Arrays.stream(Happening.class.getPermittedSubclasses())
                .map(kind -> (Class<? extends Happening>) kind)
                .collect(Collectors.toUnmodifiableMap(Journal::name, Function.identity()));
    }

    private static String name(Class<?> kind) {
        return kind.getSimpleName();
    }

    /** The name of what happened. */
    static String name(Happening what) {
        return name(what.getClass());
    }

    static Json values(Happening what) {
        return Json.of(what);
    }

    static Line line(int sequence, Instant at, @Nullable UUID by, String name, Json values) {
        var kind = KINDS.get(name);
        if (kind == null) {
            throw new IllegalStateException("nothing of the kind " + name + " happens in meetings");
        }
        return new Line(sequence, at, by, values.as(kind));
    }

    /** The line as it would be read again. */
    static Line again(Line line) {
        return line(line.sequence(), line.at(), line.by(), name(line.what()), values(line.what()));
    }

    /** Every name there is. */
    static List<String> names() {
        return KINDS.keySet().stream().sorted().toList();
    }
}
