package org.jiayuan.audit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jiayuan.JiayuanTest;
import org.jiayuan.ProgramCode;
import org.jiayuan.Visitor;
import org.jiayuan.identity.AdministrationScenes;
import org.jiayuan.platform.Look;
import org.jiayuan.platform.Words;
import org.jiayuan.shared.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@JiayuanTest
class ControlTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    Words words;

    @Test
    void each_is_the_documents_too_and_names_tests_that_are_there() {
        var document = ProgramCode.text(Path.of("docs/security.md"));
        var tests = ProgramCode.files(ProgramCode.TEST_SOURCES, ".java").stream()
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .collect(Collectors.toSet());
        for (var control : Control.values()) {
            assertThat(tests).containsAll(control.tests());
            assertThat(document).contains("| " + words.say(Look.CHINESE, control.key()) + " ");
            for (var part : List.of("", ".done", ".gap")) {
                assertThat(words.knows(control.key() + part))
                        .as(control.key() + part)
                        .isTrue();
            }
        }
    }

    @Test
    void each_administrator_reads_how_it_is_kept_and_what_is_missing() {
        for (var role : Control.READERS) {
            var page = Visitor.text(AdministrationScenes.signedIn(program, role).get("/admin/protection"));
            assertThat(page).contains("身份鉴别", "SecondFactorTest", "SM4", "href=\"/privacy\"");
        }
        assertThat(AdministrationScenes.signedIn(program, Role.CLERK).get("/admin/protection"))
                .hasStatus(404);
    }
}
