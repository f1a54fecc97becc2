package org.jiayuan.matter.web;

import java.util.Map;
import org.jiayuan.platform.Faults;

/**
 * What was typed into one of the forms of a page, and what is wrong with it. Every form has its noun; what belongs to
 * one does not show in another.
 */
public record Filled(Faults faults, Map<String, String> typed) {

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

    /** Whether this form was sent and something is wrong with it. */
    public boolean wrong() {
        return !faults.isEmpty();
    }
}
