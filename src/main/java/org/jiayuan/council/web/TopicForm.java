package org.jiayuan.council.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jiayuan.council.Proposal;
import org.jiayuan.council.Subject;
import org.jiayuan.platform.Faults;

/**
 * What was typed of a topic.
 *
 * @param typed every field as it was typed, to be shown again
 */
public record TopicForm(Map<String, String> typed, Faults faults) {

    /** How many of what is wrong are named. */
    private static final int NAMED = 5;

    static TopicForm empty() {
        return new TopicForm(Map.of("subject", "trouble"), new Faults());
    }

    /** One that is begun for somebody. */
    static TopicForm begun(Subject subject, String title, String text, String matters) {
        return new TopicForm(
                Map.of("subject", subject.key(), "title", title, "text", text, "matters", matters), new Faults());
    }

    static TopicForm of(HttpServletRequest request) {
        var typed = new HashMap<String, String>();
        request.getParameterMap().forEach((name, values) -> typed.put(name, values[0]));
        var faults = new Faults();
        for (var field : List.of("title", "text", "asks", "matters")) {
            typed.put(field, faults.text(field, typed.get(field), !field.equals("matters"), 5000));
        }
        return new TopicForm(typed, faults);
    }

    /** What was typed into a field. */
    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    TopicForm with(Faults found) {
        return new TopicForm(typed, found);
    }

    /** The topic it describes; the rules of one are checked then. */
    Proposal proposal() {
        return new Proposal(
                Arrays.stream(Subject.values())
                        .filter(one -> one.key().equals(value("subject")))
                        .findFirst()
                        .orElse(Subject.TROUBLE),
                value("title"),
                value("text"),
                value("asks").lines().toList(),
                typed.containsKey("hidden"));
    }

    /**
     * The references of the matters attached; noted as a fault where what was typed is no number of one.
     *
     * @param read what a number that somebody typed refers to
     */
    List<String> matters(Function<String, Optional<String>> read) {
        var wrong = new ArrayList<String>();
        var references = new LinkedHashSet<String>();
        for (var typed : value("matters").split("[\\s,，、;；]+")) {
            if (!typed.isEmpty()) {
                read.apply(typed).ifPresentOrElse(references::add, () -> wrong.add(typed));
            }
        }
        if (!wrong.isEmpty()) {
            faults.add("matters", "council.broken.matters-form", some(wrong));
        }
        return List.copyOf(references);
    }

    private static List<String> some(List<String> words) {
        return List.copyOf(words.subList(0, Math.min(words.size(), NAMED)));
    }
}
