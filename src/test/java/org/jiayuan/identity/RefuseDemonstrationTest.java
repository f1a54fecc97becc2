package org.jiayuan.identity;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.jiayuan.JiayuanTest;
import org.jiayuan.platform.StartIsUnsafe;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;

@JiayuanTest
class RefuseDemonstrationTest {

    @Autowired
    RefuseDemonstration refuse;

    @Autowired
    EngageStaff engage;

    @Autowired
    SetPassword password;

    @Autowired
    CloseAccount close;

    @Autowired
    Accounts accounts;

    private void start() {
        refuse.run(new DefaultApplicationArguments());
    }

    @Test
    void real_work_does_not_begin_with_an_account_of_a_demonstration_in_use() {
        assertThatCode(this::start).doesNotThrowAnyException();
        var login = "d" + UUID.randomUUID().toString().substring(0, 12);
        var account = engage.of(login, "周岚", AdministrationScenes.PROGRAM).account();
        password.demonstrate(List.of(account), AdministrationScenes.PROGRAM);
        assertThatThrownBy(this::start)
                .isInstanceOf(StartIsUnsafe.class)
                .hasMessageContaining("JIAYUAN_DEMONSTRATION_ENABLED");
        close.of(account, AdministrationScenes.PROGRAM);
        assertThatCode(this::start).doesNotThrowAnyException();
    }

    @Test
    void the_accounts_of_a_copied_demonstration_get_another_password() {
        var login = "d" + UUID.randomUUID().toString().substring(0, 12);
        var account = engage.of(login, "周岚", AdministrationScenes.PROGRAM).account();
        var played = password.demonstrate(List.of(account), AdministrationScenes.PROGRAM);
        var copied = password.demonstrateAnew(AdministrationScenes.PROGRAM);
        assertThat(copied).isNotEqualTo(played);
        var hash = requireNonNull(accounts.findByLogin(login).orElseThrow().password);
        assertThat(Passwords.matches(copied, hash)).isTrue();
        assertThat(Passwords.matches(played, hash)).isFalse();
        close.of(account, AdministrationScenes.PROGRAM);
    }
}
