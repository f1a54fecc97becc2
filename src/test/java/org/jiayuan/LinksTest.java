package org.jiayuan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Links in the documents lead to something, and no library goes without saying why it is there. */
class LinksTest {

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");

    @Test
    void every_relative_link_leads_somewhere() {
        var broken = new ArrayList<String>();
        documents()
                .forEach(file -> LINK.matcher(ProgramCode.text(file))
                        .results()
                        .map(found -> found.group(1))
                        .forEach(link -> {
                            if (link.startsWith("http:") || link.startsWith("https:") || link.startsWith("mailto:")) {
                                return;
                            }
                            var parts = link.split("#", 2);
                            var target = parts[0].isEmpty()
                                    ? file
                                    : Path.of(".")
                                            .resolve(file)
                                            .resolveSibling(parts[0])
                                            .normalize();
                            if (!Files.exists(target)) {
                                broken.add(file + ": " + link);
                            } else if (parts.length == 2
                                    && target.toString().endsWith(".md")
                                    && !hasHeading(target, parts[1])) {
                                broken.add(file + ": " + link + " (no such heading)");
                            }
                        }));
        assertThat(broken).isEmpty();
    }

    @Test
    void every_dependency_is_accounted_for() {
        var pom = ProgramCode.text(Path.of("pom.xml"));
        var page = ProgramCode.text(Path.of("docs/decisions/0014-account-for-each-dependency.md"));
        var dependencies = pom.substring(pom.indexOf("<!-- The frame -->"), pom.indexOf("<build>"))
                .replaceAll("(?s)<exclusions>.*?</exclusions>", "");
        assertThat(Pattern.compile("<artifactId>([^<]+)</artifactId>")
                        .matcher(dependencies)
                        .results()
                        .map(found -> found.group(1)))
                .isNotEmpty()
                .allSatisfy(artifact -> assertThat(page).contains("`" + artifact + "`"));
    }

    private static boolean hasHeading(Path file, String anchor) {
        return ProgramCode.text(file)
                .lines()
                .filter(line -> line.startsWith("#"))
                .map(line ->
                        line.replaceAll("^#+ ", "").toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}\\- ]", ""))
                .anyMatch(heading -> heading.replace(' ', '-').equals(anchor));
    }

    private static Stream<Path> documents() {
        return Stream.concat(
                ProgramCode.files(Path.of("docs"), ".md").stream(),
                Stream.of(
                                "README.md",
                                "README.zh-CN.md",
                                "STYLE.md",
                                "CONTRIBUTING.md",
                                "SECURITY.md",
                                "CODE_OF_CONDUCT.md")
                        .map(Path::of));
    }
}
