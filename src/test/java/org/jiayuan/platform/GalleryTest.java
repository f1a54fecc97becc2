package org.jiayuan.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jiayuan.JiayuanTest;
import org.jiayuan.ProgramCode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Every component has a page in the gallery, and what stands there keeps to what pages must keep to. */
@JiayuanTest
class GalleryTest {

    private static final Pattern ID = Pattern.compile("\\sid=\"([^\"]+)\"");
    private static final Pattern LABEL = Pattern.compile("<label[^>]*\\sfor=\"([^\"]+)\"");
    private static final Pattern CONTROL = Pattern.compile("<(?:input|textarea|select)\\b[^>]*>");
    private static final Pattern NAMED_BY = Pattern.compile("aria-(?:describedby|labelledby)=\"([^\"]+)\"");
    private static final Pattern HEADING = Pattern.compile("<h([1-6])\\b");
    private static final Pattern BUTTON = Pattern.compile("(?s)<(button|a)\\b([^>]*)>(.*?)</\\1>");

    @Autowired
    Templates templates;

    @Autowired
    Screens screens;

    @Autowired
    MockMvc web;

    @Test
    void every_component_has_a_page_and_every_page_a_component() {
        assertThat(names("gallery")).isEqualTo(names("component")).isEqualTo(DesignController.COMPONENTS);
    }

    @Test
    void every_page_has_labels_ids_and_headings_in_order() {
        for (var locale : List.of(Look.CHINESE, Locale.ENGLISH)) {
            for (var name : DesignController.COMPONENTS) {
                check(name, render("gallery/" + name, Map.of(), locale));
            }
            check("index", render("platform/DesignPage", Map.of("components", DesignController.COMPONENTS), locale));
        }
    }

    @Test
    void there_is_no_gallery_outside_development() throws Exception {
        web.perform(get("/design")).andExpect(status().isNotFound());
        web.perform(get("/design/field")).andExpect(status().isNotFound());
    }

    private String render(String template, Map<String, Object> parameters, Locale locale) {
        var look = new Look(locale, false, Look.Shade.AUTO);
        var all = new java.util.HashMap<>(parameters);
        all.put("screen", screens.ofEverybody(look, "/design", Instant.parse("2026-11-25T02:00:00Z")));
        return new String(templates.render(template, all), StandardCharsets.UTF_8);
    }

    private static void check(String name, String html) {
        var ids = found(ID, html);
        assertThat(ids).as("ids on %s", name).doesNotHaveDuplicates();
        var labels = found(LABEL, html);
        assertThat(ids).as("labels on %s lead to a field", name).containsAll(labels);
        found(NAMED_BY, html)
                .forEach(list -> assertThat(ids)
                        .as("%s", name)
                        .containsAll(List.of(list.strip().split("\\s+"))));
        CONTROL.matcher(html).results().map(control -> control.group()).forEach(control -> {
            if (!control.contains("type=\"hidden\"")) {
                assertThat(labels)
                        .as("%s: %s has a label", name, control)
                        .contains(found(ID, control).getFirst());
            }
        });
        int level = 0;
        for (var heading : found(HEADING, html)) {
            int next = Integer.parseInt(heading);
            assertThat(next).as("headings on %s leave no level out", name).isLessThanOrEqualTo(level + 1);
            level = next;
        }
        assertThat(found(HEADING, html)).as("one main heading on %s", name).containsOnlyOnce("1");
        BUTTON.matcher(html)
                .results()
                .forEach(way -> assertThat(way.group(3).replaceAll("(?s)<[^>]*>", ""))
                        .as("%s: %s has words", name, way.group())
                        .isNotBlank());
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(one -> one.group(1)).toList();
    }

    private static List<String> names(String folder) {
        return ProgramCode.files(Path.of("src/main/jte", folder), ".jte").stream()
                .map(file -> file.getFileName().toString().replace(".jte", ""))
                .toList();
    }
}
