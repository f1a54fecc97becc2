package org.jiayuan.publication;

import java.util.List;
import org.jiayuan.platform.Json;
import org.jiayuan.publication.Publication.Line;
import org.jiayuan.redaction.Known;
import org.jiayuan.redaction.Redact;
import org.springframework.stereotype.Component;

/** Makes of what was written what may be shown. */
@Component
class ShownText {

    private static final int LONGEST_TITLE = 60;
    private static final int LONGEST_TEXT = 5000;
    private static final int LONGEST_LINE = 60;
    private static final int MOST_LINES = 500;

    private final Redact redact;

    ShownText(Redact redact) {
        this.redact = redact;
    }

    String title(Draft draft) {
        return fit(draft.kind(), "title", check("title", draft.title(), LONGEST_TITLE), draft.known());
    }

    String text(Draft draft) {
        return text(draft.kind(), draft.text(), draft.known());
    }

    String text(Kind kind, String text, Known known) {
        return fit(kind, "text", check("text", text, LONGEST_TEXT), known);
    }

    Json entries(Draft draft) {
        if (draft.entries().size() > MOST_LINES) {
            throw new PublicationIsWrong("entries", "lines", MOST_LINES);
        }
        return Json.of(draft.entries().stream()
                .map(entry -> new Line(
                        PublicName.of(check("entries", entry.name(), LONGEST_LINE)),
                        entry.what().isBlank()
                                ? ""
                                : fit(
                                        draft.kind(),
                                        "entries",
                                        check("entries", entry.what(), LONGEST_LINE),
                                        draft.known())))
                .toList());
    }

    String place(String place) {
        return check("place", place, LONGEST_LINE);
    }

    /** Where personal data stood, stars stand now; what a list must not say is refused. */
    private String fit(Kind kind, String field, String text, Known known) {
        if (kind.people()) {
            DelicateWords.in(text).ifPresent(word -> {
                throw new PublicationIsWrong(field, "delicate", word);
            });
        }
        return redact.of(text, known).text();
    }

    static String check(String field, String typed, int longest) {
        var text = typed.strip().replace("\r\n", "\n");
        if (text.isEmpty()) {
            throw new PublicationIsWrong(field, "missing");
        }
        if (text.codePointCount(0, text.length()) > longest) {
            throw new PublicationIsWrong(field, "long", longest);
        }
        return text;
    }

    /** Several lines, of which each gives a name and, after a space, what of her. */
    static List<Draft.Entry> entries(String typed) {
        return typed.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> line.split("[\\s,，、　]+", 2))
                .map(parts -> new Draft.Entry(parts[0], parts.length > 1 ? parts[1] : ""))
                .toList();
    }
}
