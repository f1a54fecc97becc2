package org.jiayuan.council.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiayuan.council.Proposal;
import org.jiayuan.council.Subject;
import org.jiayuan.platform.Faults;

/**
 * What was typed of a topic.
 *
 * @param typed every field as it was typed, to be shown again
 */
public record TopicForm(Map<String, String> typed, Faults faults) {

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
            typed.put(field, faults.text(field, typed.get(field), false, 5000));
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

    /** The references of the matters attached. */
    List<String> matters() {
        return Arrays.stream(value("matters").split("[\\s,，、]+"))
                .filter(reference -> reference.matches("\\d{4}-\\d{1,7}"))
                .toList();
    }
}
