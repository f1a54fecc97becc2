package org.jiayuan.matter.web;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jiayuan.platform.Faults;

/**
 * What was typed into one of the forms of a page, and what is wrong with it. Every form has its noun; what belongs to
 * one does not show in another.
 */
public record Filled(Faults faults, Map<String, String> typed) {

    private static final Pattern PROSE =
            Pattern.compile("answer-\\d+|to-\\d+|words?|question|note|reasons?|next|instead|elsewhere|asks");

    /** As the form with that noun sees it: empty if another one was sent. */
    public Filled in(String noun) {
        return noun.equals(noun()) ? this : new Filled(new Faults(), Map.of());
    }

    /** The form that was sent; the empty string if none was. */
    public String noun() {
        return typed.getOrDefault("form", "");
    }

    /** What was typed into a field. */
    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    /** What was typed into a field, or something else if nothing was sent. */
    public String value(String field, String otherwise) {
        return typed.getOrDefault(field, otherwise);
    }

    /**
     * The sentences that were typed into a form that was refused as a whole, in the order of its fields: the form may not be
     * on the page any more, and nobody types them twice.
     */
    public List<String> sentences() {
        return faults.at("").isEmpty()
                ? List.of()
                : typed.entrySet().stream()
                        .filter(one -> PROSE.matcher(one.getKey()).matches()
                                && !one.getValue().isBlank())
                        .sorted(Map.Entry.comparingByKey())
                        .map(Map.Entry::getValue)
                        .toList();
    }

    /** Whether this form was sent and something is wrong with it. */
    public boolean wrong() {
        return !faults.isEmpty();
    }
}
