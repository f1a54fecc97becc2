package org.jiayuan.open311.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jiayuan.Clause;
import org.jiayuan.JiayuanTest;
import org.jiayuan.Visitor;
import org.jiayuan.division.Places;
import org.jiayuan.identity.AdministrationScenes;
import org.jiayuan.open311.MakeApiKey;
import org.jiayuan.shared.Role;
import org.jiayuan.unit.UnitScenes;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Every request that {@code docs/open.md} shows is answered. */
@JiayuanTest
class OpenDocumentTest {

    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvcTester web;

    @Test
    @Clause(value = "9.1.4", part = true)
    void every_example_is_answered() throws Exception {
        var scene = UnitScenes.in(program);
        var unit = AdministrationScenes.aUnit(
                program.getBean(org.jiayuan.unit.OpenUnit.class),
                program.getBean(org.jiayuan.division.Divisions.class),
                "信息科");
        var key = program.getBean(MakeApiKey.class)
                .of("例子", 100, AdministrationScenes.by(UUID.randomUUID(), Role.SYSTEM_ADMIN, unit))
                .secret();
        var cell = program.getBean(Places.class)
                .cells(scene.community)
                .getFirst()
                .id()
                .code();
        var sent = Visitor.text(web.post()
                .uri("/open311/v2/requests.json")
                .param("api_key", key)
                .param("service_code", "streetlight")
                .param("address_id", cell)
                .param("description", "路灯不亮了")
                .exchange());
        var values = Map.of(
                "SITE",
                "",
                "KEY",
                key,
                "COMMUNITY",
                scene.community,
                "CELL",
                cell,
                "REQUEST",
                sent.replaceAll("(?s).*\"service_request_id\":\"([^\"]+)\".*", "$1"),
                "TOKEN",
                sent.replaceAll("(?s).*/track/(\\d{12}\\.[\\w-]{22}).*", "$1"));
        var examples = Files.readString(Path.of("docs/open.md"))
                .lines()
                .filter(line -> line.startsWith("curl "))
                .toList();
        assertThat(examples).hasSizeGreaterThan(18);
        for (var example : examples) {
            assertThat(run(example, values)).as(example).hasStatusOk();
        }
    }

    private MvcTestResult run(String example, Map<String, String> values) {
        var words = new ArrayList<String>();
        var found = WORD.matcher(example.substring(5));
        while (found.find()) {
            var word = found.group(1) != null ? found.group(1) : found.group(2);
            for (var value : values.entrySet()) {
                word = word.replace("$" + value.getKey(), value.getValue());
            }
            words.add(word);
        }
        var fields = new ArrayList<List<String>>();
        var headers = new ArrayList<List<String>>();
        var address = "";
        for (int i = 0; i < words.size(); i++) {
            switch (words.get(i)) {
                case "-H" -> headers.add(List.of(words.get(++i).split(": ", 2)));
                case "-d", "--data-urlencode" ->
                    fields.add(List.of(words.get(++i).split("=", 2)));
                default -> address = words.get(i);
            }
        }
        var request =
                web.method(fields.isEmpty() ? HttpMethod.GET : HttpMethod.POST).uri(URI.create(address));
        for (var field : fields) {
            request = request.param(field.get(0), field.get(1));
        }
        for (var header : headers) {
            request = request.header(header.get(0), header.get(1));
        }
        return request.exchange();
    }
}
