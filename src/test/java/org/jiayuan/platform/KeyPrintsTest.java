package org.jiayuan.platform;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.jiayuan.JiayuanTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@JiayuanTest
class KeyPrintsTest {

    @Autowired
    JdbcClient database;

    @Autowired
    KeyRing ours;

    @Test
    void a_node_with_other_keys_does_not_start(@TempDir Path elsewhere) {
        var others = new KeyRing(
                new PlatformSettings(
                        elsewhere,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        false,
                        false,
                        Duration.ofMinutes(30),
                        Duration.ofMinutes(2)),
                Clock.systemUTC());
        assertThatThrownBy(() -> new KeyPrints(others, database).afterPropertiesSet())
                .hasMessageContaining(elsewhere.toString())
                .hasMessageContaining("is not this database's");
        assertThatCode(() -> new KeyPrints(ours, database).afterPropertiesSet()).doesNotThrowAnyException();
    }
}
