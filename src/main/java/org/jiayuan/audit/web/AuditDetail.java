package org.jiayuan.audit.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jiayuan.platform.Screen;

/** Says in words what an entry holds as names and keys; what has no words is shown as it is. */
final class AuditDetail {

    private AuditDetail() {}

    /** What is in it, by what it is; names that begin with a point are the log's own. */
    static Map<String, String> of(Map<String, String> said, Screen screen) {
        var detail = new LinkedHashMap<String, String>();
        new TreeMap<>(said).forEach((name, value) -> {
            if (!name.startsWith(".")) {
                detail.put(name(name, screen), value(name, value, screen));
            }
        });
        return detail;
    }

    private static String name(String name, Screen screen) {
        return first(screen, name, "audit.detail." + name.toLowerCase(Locale.ROOT));
    }

    /** Several values stand in one, with commas between them. */
    private static String value(String name, String value, Screen screen) {
        return screen.list(Arrays.stream(value.split(","))
                .map(String::strip)
                .map(one -> one(name, one, screen))
                .toList());
    }

    private static String one(String name, String value, Screen screen) {
        var word = value.toLowerCase(Locale.ROOT).replace('_', '-');
        return first(
                screen,
                value,
                "audit.value." + name.toLowerCase(Locale.ROOT) + "." + word,
                "audit.purpose." + value,
                "audit.value." + word,
                "privacy.kept." + word,
                "privacy.request." + word,
                "matter.state." + word,
                "identity.role." + value);
    }

    private static String first(Screen screen, String otherwise, String... keys) {
        return Stream.of(keys)
                .filter(screen::knows)
                .findFirst()
                .map(key -> screen.say(key))
                .orElse(otherwise);
    }
}
