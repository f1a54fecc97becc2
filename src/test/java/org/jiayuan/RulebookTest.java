package org.jiayuan;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiayuan.shared.Rule;
import org.junit.jupiter.api.Test;

/** {@code docs/rulebook.md}: every rule with its source, and the test that shows it. */
class RulebookTest {

    private static final List<JavaClass> RULES = ProgramCode.CLASSES.stream()
            .filter(type -> type.isAnnotatedWith(Rule.class))
            .sorted(comparing(JavaClass::getName))
            .toList();

    private static final List<JavaClass> PROOFS = ProgramCode.tests().stream()
            .filter(type -> type.isAnnotatedWith(Proves.class))
            .sorted(comparing(JavaClass::getName))
            .toList();

    @Test
    void every_rule_has_a_test_of_its_own() {
        assertThat(RULES).isNotEmpty();
        assertThat(RULES)
                .allSatisfy(type -> assertThat(tests(type))
                        .as("%s is a rule and needs its test", type.getName())
                        .isNotEmpty());
    }

    @Test
    void every_rule_is_one_sentence_or_a_few_with_a_source() {
        assertThat(RULES).allSatisfy(type -> {
            assertThat(rule(type).says()).as(type.getName()).endsWith(".").hasSizeLessThan(300);
            assertThat(rule(type).source()).as(type.getName()).isNotBlank();
        });
    }

    @Test
    void the_rulebook_is_up_to_date() {
        var text = new StringBuilder("""
                # Rulebook

                Made by `bin/docs` from the `@Rule` annotations: every rule with a number or a source of its own, where it stands and
                the test that shows it. Clause ids are explained in [clauses.md](clauses.md).
                """);
        var modules =
                RULES.stream().collect(Collectors.groupingBy(RulebookTest::module, TreeMap::new, Collectors.toList()));
        modules.forEach((module, rules) -> {
            text.append("\n## ")
                    .append(module)
                    .append("\n\n| rule | says | clause | source | test |\n| --- | --- | --- | --- | --- |\n");
            rules.forEach(type -> text.append("| %s | %s | %s | %s | %s |\n"
                    .formatted(
                            LivingDocument.link(type.reflect(), "src/main/java"),
                            rule(type).says(),
                            rule(type).clause(),
                            rule(type).source(),
                            links(type))));
        });
        LivingDocument.named("rulebook.md").says(text.toString());
    }

    private static Rule rule(JavaClass type) {
        return type.getAnnotationOfType(Rule.class);
    }

    private static String module(JavaClass type) {
        return type.getPackageName().split("\\.")[2];
    }

    /** The tests of a rule: the one named after it, and those that say they prove it. */
    private static List<Path> tests(JavaClass type) {
        var named =
                Path.of("src/test/java", type.getPackageName().replace('.', '/'), type.getSimpleName() + "Test.java");
        return Stream.concat(
                        Stream.of(named).filter(Files::exists),
                        PROOFS.stream()
                                .filter(test -> List.of(test.getAnnotationOfType(Proves.class)
                                                .value())
                                        .contains(type.reflect()))
                                .map(test ->
                                        Path.of("src/test/java", test.getName().replace('.', '/') + ".java")))
                .toList();
    }

    private static String links(JavaClass type) {
        return tests(type).stream()
                .map(test ->
                        "[%s](../%s)".formatted(test.getFileName().toString().replace(".java", ""), test))
                .collect(Collectors.joining(", "));
    }
}
