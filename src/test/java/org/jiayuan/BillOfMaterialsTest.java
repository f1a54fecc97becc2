package org.jiayuan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The jar says what it is made of, so that whoever runs it can look for known weaknesses. */
class BillOfMaterialsTest {

    private static final Pattern DEPENDENCY = Pattern.compile("(?s)<dependency>(.*?)</dependency>");
    private static final Pattern NAME = Pattern.compile("<artifactId>([^<]+)</artifactId>");

    @Test
    void it_names_whatever_the_program_is_built_with() throws IOException {
        try (var list = BillOfMaterialsTest.class.getResourceAsStream("/META-INF/sbom/application.cdx.json")) {
            var bill = JsonMapper.shared()
                    .readTree(new String(Objects.requireNonNull(list).readAllBytes(), StandardCharsets.UTF_8));
            assertThat(bill.get("bomFormat").asString()).isEqualTo("CycloneDX");
            var named = StreamSupport.stream(bill.get("components").spliterator(), false)
                    .map(part -> part.get("name").asString())
                    .toList();
            var built = DEPENDENCY
                    .matcher(ProgramCode.text(Path.of("pom.xml")))
                    .results()
                    .map(found -> found.group(1))
                    .filter(one -> !one.contains("<scope>") && !one.contains("<type>"))
                    .map(one -> {
                        var name = NAME.matcher(one);
                        assertThat(name.find()).isTrue();
                        return name.group(1);
                    })
                    .toList();
            assertThat(built).hasSizeGreaterThan(20);
            assertThat(named).containsAll(built);
        }
    }
}
