package org.jiayuan.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.UUID;
import org.jiayuan.JiayuanTest;
import org.jiayuan.shared.Act;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an account had is not taken again. */
@JiayuanTest
class OldPasswordsTest {

    @Autowired
    EngageStaff engage;

    @Autowired
    SetPassword set;

    @Autowired
    JdbcClient database;

    private final Act act = AdministrationScenes.PROGRAM;
    private int days;

    private void choose(UUID id, String old, String chosen) {
        days++;
        set.choose(id, old, chosen, chosen, Act.ofProgram(act.at().plus(Duration.ofDays(days))));
    }

    @Test
    void the_last_five_are_refused_and_the_sixth_is_forgotten() {
        var engaged = engage.of("old-" + UUID.randomUUID().toString().substring(0, 8), "周岚", act);
        var id = engaged.account();
        var present = engaged.password();
        for (int i = 1; i <= 6; i++) {
            choose(id, present, "Lichi-Baum-" + i + "7");
            present = "Lichi-Baum-" + i + "7";
        }
        for (int i = 1; i <= 5; i++) {
            var again = "Lichi-Baum-" + i + "7";
            assertThatThrownBy(() -> choose(id, "Lichi-Baum-67", again))
                    .as(again)
                    .isInstanceOfSatisfying(
                            SignInFailed.class,
                            refused -> assertThat(refused.key()).endsWith("password-had"));
        }
        choose(id, present, "Mango-Baum-77");
        choose(id, "Mango-Baum-77", "Lichi-Baum-17");
        assertThat(database.sql("SELECT password FROM identity.old_passwords WHERE account_id = ?")
                        .param(id)
                        .query(String.class)
                        .list())
                .hasSize(OldPasswords.KEPT)
                .allSatisfy(hash -> assertThat(hash).startsWith("$argon2id$"));
    }

    @Test
    void a_reset_does_not_bring_an_old_one_back() {
        var engaged = engage.of("old-" + UUID.randomUUID().toString().substring(0, 8), "周岚", act);
        choose(engaged.account(), engaged.password(), "Lichi-Baum-77");
        var handed = set.reset(engaged.account(), act);
        assertThatThrownBy(() -> choose(engaged.account(), handed, "Lichi-Baum-77"))
                .isInstanceOf(SignInFailed.class);
    }
}
