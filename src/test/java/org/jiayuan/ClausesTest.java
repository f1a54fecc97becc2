package org.jiayuan;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** {@code docs/clauses.md}: every clause of the programme, and which tests show that it holds. */
class ClausesTest {

    private static final Path CATALOGUE = Path.of("src/test/resources/programme/clauses.csv");
    private static final Pattern CELL = Pattern.compile("(?<=^|,)(?:\"([^\"]*)\"|([^,\"]*))(?=,|$)");

    private record Line(String id, String system, String kind, String chinese, String english) {}

    /** A test that shows a clause, or a part of it; the method is null where the whole class does. */
    private record Shown(String clause, boolean part, Class<?> test, String says) {}

    @Test
    void the_list_of_clauses_is_up_to_date() throws IOException {
        var catalogue = catalogue();
        var shown = shown();
        assertThat(catalogue).hasSize(110);
        assertThat(shown)
                .allSatisfy(one -> assertThat(catalogue)
                        .as("%s names a clause", one)
                        .extracting(Line::id)
                        .contains(one.clause()));
        LivingDocument.named("clauses.md").says(text(catalogue, shown));
    }

    private static String text(List<Line> catalogue, List<Shown> shown) {
        var tests = shown.stream().collect(Collectors.groupingBy(Shown::clause));
        var text = new StringBuilder("""
                # Clauses of the programme

                Made by `bin/docs` from the tests annotated with `@Clause`. **done**: a test shows the whole clause; **part**: tests show
                parts of it; **–**: nothing shows it yet. The catalogue is
                [clauses.csv](../src/test/resources/programme/clauses.csv).

                """);
        var counts = catalogue.stream()
                .collect(Collectors.groupingBy(line -> state(tests.get(line.id())), Collectors.counting()));
        text.append("| done | part | – | all |\n| ---: | ---: | ---: | ---: |\n| %d | %d | %d | %d |\n"
                .formatted(
                        counts.getOrDefault("done", 0L),
                        counts.getOrDefault("part", 0L),
                        counts.getOrDefault("–", 0L),
                        catalogue.size()));
        var systems = catalogue.stream()
                .collect(Collectors.groupingBy(Line::system, LinkedHashMap::new, Collectors.toList()));
        systems.forEach((system, lines) -> {
            text.append("\n## ")
                    .append(system)
                    .append("\n\n| clause | kind | | what | shown by |\n| --- | --- | --- | --- | --- |\n");
            lines.forEach(line -> text.append("| %s | %s | %s | %s<br>%s | %s |\n"
                    .formatted(
                            line.id(),
                            line.kind(),
                            state(tests.get(line.id())),
                            line.chinese(),
                            line.english(),
                            links(tests.getOrDefault(line.id(), List.of())))));
        });
        return text.toString();
    }

    private static String state(@Nullable List<Shown> tests) {
        if (tests == null) {
            return "–";
        }
        return tests.stream().allMatch(Shown::part) ? "part" : "done";
    }

    private static String links(List<Shown> tests) {
        return tests.stream()
                .map(shown -> LivingDocument.link(shown.test(), "src/test/java")
                        + (shown.says().isEmpty() ? "" : ": " + shown.says()))
                .collect(Collectors.joining("<br>"));
    }

    private static List<Shown> shown() {
        var shown = new ArrayList<Shown>();
        for (var type : ProgramCode.tests()) {
            type.tryGetAnnotationOfType(Clause.class).ifPresent(clause -> add(shown, clause, type.reflect(), ""));
            for (var method : type.getMethods()) {
                method.tryGetAnnotationOfType(Clause.class)
                        .ifPresent(clause -> add(
                                shown, clause, type.reflect(), method.getName().replace('_', ' ')));
            }
        }
        shown.sort(comparing((Shown one) -> one.test().getName()).thenComparing(Shown::says));
        return shown;
    }

    private static List<Line> catalogue() throws IOException {
        return Files.readAllLines(CATALOGUE).stream()
                .skip(1)
                .map(ClausesTest::cells)
                .map(cells -> new Line(cells.get(0), cells.get(1), cells.get(2), cells.get(3), cells.get(4)))
                .toList();
    }

    private static List<String> cells(String line) {
        return CELL.matcher(line)
                .results()
                .map(cell -> cell.group(1) != null ? cell.group(1) : cell.group(2))
                .toList();
    }

    private static void add(List<Shown> shown, Clause clause, Class<?> test, String says) {
        for (var id : clause.value()) {
            shown.add(new Shown(id, clause.part(), test, says));
        }
    }
}
