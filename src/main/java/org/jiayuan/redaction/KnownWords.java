package org.jiayuan.redaction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiayuan.shared.Rule;

/** What is known of the writer: her name and her numbers, also with blanks or hyphens in them. */
@Rule(
        says =
                "Each known name of two characters or more, each known number of five digits or more, and the given name "
                        + "of a known Chinese name is hidden wherever it stands; not a given name that is an everyday word.",
        source = "matter.md, Publication")
final class KnownWords implements Finder {

    private static final int SHORTEST_NAME = 2;
    private static final int SHORTEST_NUMBER = 5;

    private final List<Shape> names = new ArrayList<>();
    private final List<Shape> numbers = new ArrayList<>();

    KnownWords(Known known) {
        for (var name : known.names()) {
            addName(Folded.of(name).text());
        }
        for (var number : known.numbers()) {
            var digits = Folded.of(number).digits().replaceAll("[^0-9A-Za-z]", "");
            if (digits.length() >= SHORTEST_NUMBER) {
                numbers.add(spelled(Kind.PHONE, digits, "[ .·-]{0,2}"));
            }
        }
    }

    private void addName(String written) {
        var name = written.replaceAll("\\s+", "");
        if (name.codePoints().filter(Character::isLetterOrDigit).count() < SHORTEST_NAME) {
            return;
        }
        names.add(spelled(Kind.NAME, name, " {0,2}"));
        int surname = PersonName.surname(name, 0);
        int given = name.length() - surname;
        if (surname > 0 && given == SHORTEST_NAME && !Lexicon.isOrdinary(name, surname, name.length())) {
            names.add(spelled(Kind.NAME, name.substring(surname), " {0,2}"));
        }
    }

    private static Shape spelled(Kind kind, String word, String gap) {
        return Shape.of(
                kind,
                word.codePoints()
                        .mapToObj(character -> Pattern.quote(Character.toString(character)))
                        .collect(Collectors.joining(gap)));
    }

    @Override
    public Stream<Span> in(Folded text) {
        return Stream.concat(
                names.stream().flatMap(name -> name.in(text.text())),
                numbers.stream().flatMap(number -> Stream.concat(number.in(text.text()), number.in(text.digits()))));
    }
}
