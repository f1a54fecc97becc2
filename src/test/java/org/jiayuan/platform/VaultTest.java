package org.jiayuan.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import org.jiayuan.shared.Sealed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultTest {

    @TempDir
    Path folder;

    private Vault vault;

    @BeforeEach
    void open() {
        vault = open(folder);
    }

    private static Vault open(Path data) {
        return new Vault(new KeyRing(
                new PlatformSettings(
                        data,
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
                Clock.systemUTC()));
    }

    @Test
    void what_is_sealed_opens_again_also_after_a_restart() {
        var sealed = vault.seal("matter.text", "楼下的路灯不亮");
        assertThat(open(folder).open("matter.text", sealed)).isEqualTo("楼下的路灯不亮");
    }

    @Test
    void shows_nothing_and_is_never_the_same_twice() {
        var one = vault.seal("matter.text", "13800138000");
        assertThat(new String(one.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("13800138000");
        assertThat(vault.seal("matter.text", "13800138000").bytes()).isNotEqualTo(one.bytes());
        assertThat(one).hasToString("sealed");
    }

    @Test
    void does_not_open_for_another_purpose_or_when_a_byte_has_changed() {
        var sealed = vault.seal("matter.text", "x");
        assertThatIllegalStateException().isThrownBy(() -> vault.open("matter.phone", sealed));
        var changed = sealed.bytes().clone();
        changed[changed.length - 1] ^= 1;
        assertThatIllegalStateException().isThrownBy(() -> vault.open("matter.text", new Sealed(changed)));
        assertThatIllegalStateException().isThrownBy(() -> vault.open("matter.text", new Sealed(new byte[3])));
    }

    @Test
    void a_blind_index_finds_the_same_value_and_tells_purposes_apart() {
        assertThat(vault.index("phone", "13800138000"))
                .isEqualTo(vault.index("phone", "13800138000"))
                .hasSize(32);
        assertThat(vault.index("phone", "13800138000")).isNotEqualTo(vault.index("tail", "13800138000"));
    }

    @Test
    void keeps_its_keys_for_the_owner_alone() throws Exception {
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(folder.resolve("keys").resolve("vault.keys"))))
                .isEqualTo("rw-------");
    }
}
