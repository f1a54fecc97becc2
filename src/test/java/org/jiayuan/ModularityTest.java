package org.jiayuan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** The modules keep to what their {@code package-info.java} allows; {@code docs/modules} draws them. */
class ModularityTest {

    private static final ApplicationModules MODULES = ApplicationModules.of(Jiayuan.class, ProgramCode.TEST);
    private static final Set<String> EVERYBODY = Set.of("shared", "platform");
    private static final Pattern PARAGRAPH = Pattern.compile("(?s)/\\*\\*(.*?)\\*/");

    @Test
    void modules_know_only_what_they_may_know() {
        MODULES.verify();
    }

    @Test
    void the_pictures_of_the_modules_are_up_to_date() throws IOException {
        var made = Files.createTempDirectory(Path.of("target"), "modules");
        new Documenter(MODULES, Documenter.Options.defaults().withOutputFolder(made.toString()))
                .writeModulesAsPlantUml()
                .writeIndividualModulesAsPlantUml()
                .writeModuleCanvases();
        var documents = new TreeMap<String, String>();
        for (var file : ProgramCode.files(made, ".adoc", ".puml")) {
            documents.put(file.getFileName().toString(), inOrder(ProgramCode.text(file)));
        }
        documents.put("README.md", overview());
        documents.forEach(
                (name, text) -> LivingDocument.named("modules/" + name).says(text));
        assertThat(ProgramCode.files(Path.of("docs", "modules"), "").stream()
                        .map(file -> file.getFileName().toString()))
                .as("docs/modules has files of modules that are gone: remove them")
                .containsExactlyInAnyOrderElementsOf(documents.keySet());
    }

    /** The same text with the items of each list sorted: the order in which Modulith finds them is chance. */
    private static String inOrder(String text) {
        var lines = new ArrayList<String>();
        var items = new ArrayList<String>();
        for (var line : text.lines().toList()) {
            var item = line.startsWith("|* ") ? line.substring(1) : line;
            if (line.startsWith("|* ") || !isItem(line)) {
                flush(items, lines);
            }
            if (line.startsWith("|* ")) {
                lines.add("|");
            }
            if (isItem(item)) {
                items.add(item.strip());
            } else {
                lines.add(line.stripTrailing());
            }
        }
        flush(items, lines);
        return String.join("\n", lines) + "\n";
    }

    private static boolean isItem(String line) {
        return line.startsWith("* ") || line.startsWith("Rel(") || line.strip().startsWith("Component(");
    }

    private static void flush(List<String> items, List<String> lines) {
        Collections.sort(items);
        lines.addAll(items);
        items.clear();
    }

    private static String overview() {
        var known = new TreeMap<String, Set<String>>();
        MODULES.stream()
                .forEach(module -> known.put(
                        module.getIdentifier().toString(),
                        known(module.getBasePackage().getName())));
        var text = new StringBuilder("""
                # Modules

                Made by `bin/docs` from the `package-info.java` of each module and by Spring Modulith (`components.puml` and one picture
                and one canvas a module). Arrows lead to what a module may know; those that follow from others are left out, and so are
                `shared` and `platform`, which every module may know. `ModularityTest` fails where the code knows more.

                ```mermaid
                flowchart TD
                """);
        known.forEach((module, others) -> shortest(others, known)
                .forEach(other -> text.append("  ")
                        .append(module)
                        .append(" --> ")
                        .append(other)
                        .append('\n')));
        text.append("```\n\n| module | what it is | may know |\n| --- | --- | --- |\n");
        known.forEach((module, others) -> text.append("| [%1$s](../../src/main/java/org/jiayuan/%1$s) | %2$s | %3$s |\n"
                .formatted(module, paragraph(module), String.join(", ", others))));
        return text.toString();
    }

    private static Set<String> known(String packageName) {
        try {
            var module = Class.forName(packageName + ".package-info").getAnnotation(ApplicationModule.class);
            return module == null ? Set.of() : new TreeSet<>(Arrays.asList(module.allowedDependencies()));
        } catch (ClassNotFoundException failure) {
            throw new IllegalStateException(packageName + " has no package-info.java", failure);
        }
    }

    private static Set<String> shortest(Set<String> others, Map<String, Set<String>> known) {
        return others.stream()
                .filter(other -> !EVERYBODY.contains(other))
                .filter(other -> others.stream()
                        .noneMatch(
                                between -> known.getOrDefault(between, Set.of()).contains(other)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String paragraph(String module) {
        var found = PARAGRAPH.matcher(
                ProgramCode.text(ProgramCode.SOURCES.resolve("org/jiayuan/" + module + "/package-info.java")));
        assertThat(found.find()).as("%s says what it is", module).isTrue();
        return found.group(1)
                .replaceAll("\\s*\\n\\s*\\*?\\s*", " ")
                .replaceAll("</?em>", "*")
                .replaceAll("</?p>", "")
                .replaceAll("\\{@(?:code|link) (?:[a-z.]+\\.)?([^}]+)\\}", "`$1`")
                .strip();
    }
}
