package org.jiayuan.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.DefaultApplicationArguments;

class InstallationTest {

    private static Installation of(
            boolean demonstration, boolean development, String tls, boolean second, String... rest) {
        var certificate = rest.length > 1 ? rest[0] : "";
        var key = rest.length > 1 ? rest[1] : "";
        return new Installation(
                demonstration,
                development,
                tls,
                certificate,
                key,
                second,
                new DefaultApplicationArguments(rest.length == 1 ? rest : new String[0]),
                new Words());
    }

    @Test
    void real_work_needs_https_declared() {
        for (var none : new String[] {"none", "false", "", "yes"}) {
            assertThatThrownBy(() -> of(false, false, none, true))
                    .isInstanceOf(StartIsUnsafe.class)
                    .hasMessageContaining("JIAYUAN_TLS=proxy");
        }
        assertThat(of(false, false, "proxy", true).real()).isTrue();
        assertThat(of(false, false, "true", true).real()).isTrue();
    }

    @Test
    void a_certificate_must_be_there(@TempDir Path folder) throws IOException {
        assertThatThrownBy(() -> of(false, false, "certificate", true)).hasMessageContaining("JIAYUAN_TLS_CERTIFICATE");
        assertThatThrownBy(() -> of(true, true, "certificate", true, "/nowhere", "/nowhere"))
                .hasMessageContaining("JIAYUAN_TLS_CERTIFICATE");
        var file = Files.writeString(folder.resolve("some.pem"), "x").toString();
        assertThat(of(false, false, "certificate", true, file, file).real()).isTrue();
    }

    @Test
    void real_work_needs_the_second_factor() {
        assertThatThrownBy(() -> of(false, false, "proxy", false)).isInstanceOf(StartIsUnsafe.class);
    }

    @Test
    void a_demonstration_a_developer_and_a_command_go_without() {
        assertThat(of(true, false, "none", false).real()).isFalse();
        assertThat(of(false, true, "none", false).real()).isFalse();
        assertThat(of(false, false, "none", true, "administrators").real()).isFalse();
    }
}
