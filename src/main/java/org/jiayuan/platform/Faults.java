package org.jiayuan.platform;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiayuan.shared.RuleBroken;
import org.jiayuan.shared.TypedDay;

/** What is wrong with a form, field by field, as keys of sentences. */
public final class Faults {

    private final Map<String, Fault> faults = new LinkedHashMap<>();

    /**
     * One thing that is wrong.
     *
     * @param key of the sentence that says so; it is the rule's id as well
     */
    public record Fault(String key, List<Object> arguments) {

        /** The sentence; an argument of several words stands in it as her language lists them. */
        public String say(Screen screen) {
            return screen.say(
                    key,
                    arguments.stream()
                            .map(one -> one instanceof Collection<?> several
                                    ? screen.list(several.stream()
                                            .map(String::valueOf)
                                            .toList())
                                    : one)
                            .toArray());
        }
    }

    /** The faults of a form whose rule was broken further in. */
    public static Faults of(RuleBroken broken) {
        var faults = new Faults();
        broken.told().forEach(one -> faults.add(one.field(), one.key(), one.arguments()));
        return faults;
    }

    /** The fault of a form that came too often: beside that field, when it may come again. */
    public static Faults of(String field, TooOften often) {
        return new Faults().add(field, "platform.problem.wait", often.minutes());
    }

    /** Notes what is wrong with a field; the first thing noted stays. */
    public Faults add(String field, String key, Object... arguments) {
        faults.putIfAbsent(field, new Fault(key, List.of(arguments)));
        return this;
    }

    public boolean isEmpty() {
        return faults.isEmpty();
    }

    /** What is wrong with that field. */
    public Optional<Fault> at(String field) {
        return Optional.ofNullable(faults.get(field));
    }

    /** Every field with what is wrong with it, in the order noted. */
    public List<Map.Entry<String, Fault>> all() {
        return new ArrayList<>(faults.entrySet());
    }

    /**
     * Checks a text that somebody typed.
     *
     * @param required whether it must say something
     * @param longest how many characters it may have
     * @return the text without white space around it
     */
    public String text(String field, @org.jspecify.annotations.Nullable String typed, boolean required, int longest) {
        var text = typed == null ? "" : typed.strip().replace("\r\n", "\n");
        if (text.isEmpty() && required) {
            add(field, "platform.fault.missing");
        } else if (text.codePointCount(0, text.length()) > longest) {
            add(field, "platform.fault.too-long", longest);
        } else if (text.chars().anyMatch(Faults::unreadable)) {
            add(field, "platform.fault.unreadable");
        }
        return text;
    }

    /**
     * Reads a day that somebody typed.
     *
     * @param otherwise key of the sentence beside the field if it is none
     */
    public Optional<LocalDate> day(String field, String typed, String otherwise) {
        try {
            return Optional.of(TypedDay.of(typed));
        } catch (DateTimeException noDay) {
            add(field, otherwise);
            return Optional.empty();
        }
    }

    private static boolean unreadable(int character) {
        return character == 0xFFFD || (Character.isISOControl(character) && character != '\n' && character != '\t');
    }
}
