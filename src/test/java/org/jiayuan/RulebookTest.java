package org.jiayuan;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jiayuan.shared.Rule;
import org.junit.jupiter.api.Test;

/** {@code docs/rulebook.md}: every rule with its source, and the test that shows it. */
class RulebookTest {

    private static final List<JavaClass> RULES = ProgramCode.CLASSES.stream()
            .filter(type -> type.isAnnotatedWith(Rule.class))
            .sorted(comparing(JavaClass::getName))
            .toList();

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
                            link(test(type)))));
        });
        LivingDocument.named("rulebook.md").says(text.toString());
    }

    private static Rule rule(JavaClass type) {
        return type.getAnnotationOfType(Rule.class);
    }

    private static String module(JavaClass type) {
        return type.getPackageName().split("\\.")[2];
    }

    private static String link(Path test) {
        var name = test.getFileName().toString().replace(".java", "");
        return Files.exists(test) ? "[%s](../%s)".formatted(name, test) : "–";
    }

    private static Path test(JavaClass type) {
        return Path.of("src/test/java", type.getPackageName().replace('.', '/'), type.getSimpleName() + "Test.java");
    }
}
