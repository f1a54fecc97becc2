package org.jiayuan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whoever reads {@code docs/security.md} finds the code and the tests it names. */
class SecurityDocumentTest {

    private static final Path DOCUMENT = Path.of("docs/security.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\|(?! ---)(.*)\\|$");
    private static final Pattern CODE = Pattern.compile("`([A-Z][A-Za-z0-9]+)(?:\\.[A-Z_]+)?`");
    private static final Pattern TEST = Pattern.compile("\\b([A-Z][A-Za-z0-9]+Test)\\b(?: \\(`([a-z_…]+)`\\))?");

    /** What the document writes likewise and is not ours. */
    private static final Set<String> OTHERS = Set.of("Host", "Origin", "SecureRandom", "Vary");

    private static Set<String> classes(Path sources) {
        return ProgramCode.files(sources, ".java").stream()
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .collect(Collectors.toSet());
    }

    private static List<String> cells(String row) {
        return List.of(row.split("(?<!\\\\)\\|")).stream().map(String::strip).toList();
    }

    private static String source(String test) {
        return ProgramCode.files(ProgramCode.TEST_SOURCES, "/" + test + ".java").stream()
                .map(ProgramCode::text)
                .collect(Collectors.joining());
    }

    @Test
    void every_class_and_every_test_it_names_is_there() {
        var text = ProgramCode.text(DOCUMENT);
        var code = classes(ProgramCode.SOURCES);
        var tests = classes(ProgramCode.TEST_SOURCES);
        var missing = new ArrayList<String>();
        CODE.matcher(text)
                .results()
                .map(found -> found.group(1))
                .filter(name -> !OTHERS.contains(name) && !code.contains(name) && !tests.contains(name))
                .forEach(missing::add);
        TEST.matcher(text).results().forEach(found -> {
            var method = found.group(2);
            if (!tests.contains(found.group(1))) {
                missing.add(found.group(1));
            } else if (method != null && !source(found.group(1)).contains(method.replaceAll("…$", ""))) {
                missing.add(found.group());
            }
        });
        assertThat(missing).isEmpty();
    }

    @Test
    void every_row_has_a_test_or_says_what_is_missing() {
        var rows = ROW.matcher(ProgramCode.text(DOCUMENT))
                .results()
                .map(found -> cells(found.group(1)))
                .filter(cells -> cells.size() == 4)
                .filter(cells -> !cells.getLast().equals("gap"))
                .toList();
        assertThat(rows).hasSizeGreaterThan(25);
        assertThat(rows)
                .allSatisfy(cells -> assertThat(TEST.matcher(cells.get(2)).find()
                                || !cells.get(3).equals("–")
                                || cells.get(1).equals("Not used"))
                        .as(cells.getFirst())
                        .isTrue());
    }
}
