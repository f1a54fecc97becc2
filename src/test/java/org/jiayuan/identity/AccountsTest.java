package org.jiayuan.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.jiayuan.JiayuanTest;
import org.jiayuan.Proves;
import org.jiayuan.Visitor;
import org.jiayuan.division.Divisions;
import org.jiayuan.platform.TooOften;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.NotFound;
import org.jiayuan.shared.Role;
import org.jiayuan.shared.RuleBroken;
import org.jiayuan.unit.OpenUnit;
import org.jiayuan.unit.Units;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@JiayuanTest
@Proves({Account.class, GiveGrant.class, Separation.class})
class AccountsTest {

    @Autowired
    EngageStaff engage;

    @Autowired
    GiveGrant give;

    @Autowired
    TakeGrant take;

    @Autowired
    SetPassword password;

    @Autowired
    CloseAccount close;

    @Autowired
    ReopenAccount reopen;

    @Autowired
    SignInStaff signIn;

    @Autowired
    UnlockAccount unlock;

    @Autowired
    Actors actors;

    @Autowired
    Units units;

    @Autowired
    OpenUnit open;

    @Autowired
    Divisions divisions;

    @Autowired
    JdbcClient database;

    @Autowired
    MockMvcTester web;

    private UUID unit;
    private Act system;
    private Act security;

    @BeforeEach
    void engageAdministrators() {
        unit = AdministrationScenes.aUnit(open, divisions, "测试局");
        system = AdministrationScenes.by(somebody(Role.SYSTEM_ADMIN).account(), Role.SYSTEM_ADMIN, unit);
        security = AdministrationScenes.by(somebody(Role.SECURITY_ADMIN).account(), Role.SECURITY_ADMIN, unit);
    }

    private EngageStaff.Engaged somebody(Role... roles) {
        var login = "t" + UUID.randomUUID().toString().substring(0, 12);
        return AdministrationScenes.somebody(engage, give, unit, login, roles);
    }

    @Test
    void whoever_makes_accounts_does_not_give_grants_and_the_other_way_round() {
        assertThatThrownBy(() -> engage.of("clerk-x", "李师傅", security)).isInstanceOf(NotFound.class);
        var clerk = engage.of("clerk-" + UUID.randomUUID().toString().substring(0, 8), "李师傅", system);
        assertThatThrownBy(() -> give.of(clerk.account(), Role.CLERK, unit, "440305000000", "*", system))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> password.reset(clerk.account(), system)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> close.of(clerk.account(), security)).isInstanceOf(NotFound.class);
        give.of(clerk.account(), Role.CLERK, unit, "440305000000", "*", security);
        assertThat(actors.find(clerk.account()).orElseThrow().actor().has(Role.CLERK))
                .isTrue();
    }

    @Test
    void nobody_administers_herself() {
        var herself = java.util.Objects.requireNonNull(security.by().account());
        assertThatThrownBy(() -> give.of(herself, Role.CLERK, unit, "440305000000", "*", security))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() ->
                        close.of(java.util.Objects.requireNonNull(system.by().account()), system))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_new_account_must_choose_a_password_before_anything_else() {
        var engaged = engage.of("new-" + UUID.randomUUID().toString().substring(0, 8), "李师傅", system);
        assertThat(actors.find(engaged.account()).orElseThrow().mustChangePassword())
                .isTrue();
        var visitor = Visitor.staff(web, engaged.login(), engaged.password());
        assertThat(visitor.get("/desk")).hasStatus(302).hasHeader("Location", "/staff/password");
    }

    @Test
    void a_login_is_had_once_and_has_a_form() {
        var login = "twice-" + UUID.randomUUID().toString().substring(0, 8);
        engage.of(login, "李师傅", system);
        for (var wrong : List.of(login, login.toUpperCase(java.util.Locale.ROOT), "a", "张三", "x' OR 1=1", "<b>", "")) {
            assertThatThrownBy(() -> engage.of(wrong, "李师傅", system))
                    .isInstanceOf(AccountIsWrong.class)
                    .satisfies(
                            broken -> assertThat(((RuleBroken) broken).field()).isEqualTo("login"));
        }
        for (var wrong : List.of("", "   ", "<script>", "名".repeat(41), "a\u0000b")) {
            assertThatThrownBy(() -> engage.of("ok-" + wrong.length(), wrong, system))
                    .isInstanceOf(AccountIsWrong.class)
                    .satisfies(
                            broken -> assertThat(((RuleBroken) broken).field()).isEqualTo("name"));
        }
    }

    @Test
    void five_wrong_passwords_lock_and_a_security_administrator_unlocks() {
        var engaged = somebody(Role.CLERK);
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> signIn.with(engaged.login(), "wrong", "10.1.1.1", AdministrationScenes.PROGRAM))
                    .isInstanceOf(SignInFailed.class);
        }
        assertThatThrownBy(() ->
                        signIn.with(engaged.login(), engaged.password(), "10.1.1.2", AdministrationScenes.PROGRAM))
                .hasMessageContaining("locked");
        assertThat(database.sql(
                                "SELECT count(*) FROM audit.entries WHERE action = 'identity.sign-in-failed' AND object = ?")
                        .param("account/" + engaged.account())
                        .query(Integer.class)
                        .single())
                .isEqualTo(6);
        unlock.of(engaged.account(), security);
        assertThat(signIn.with(engaged.login(), engaged.password(), "10.1.1.3", AdministrationScenes.PROGRAM)
                        .id())
                .isEqualTo(engaged.account());
    }

    @Test
    void an_office_signs_in_from_one_address_and_only_wrong_tries_are_limited() {
        var clerk = somebody(Role.CLERK);
        for (int i = 0; i < 31; i++) {
            assertThat(signIn.with(clerk.login(), clerk.password(), "10.1.3.1", AdministrationScenes.PROGRAM)
                            .id())
                    .isEqualTo(clerk.account());
        }
        for (int i = 0; i < 30; i++) {
            var nobody = "nobody-" + i;
            assertThatThrownBy(() -> signIn.with(nobody, "wrong", "10.1.3.1", AdministrationScenes.PROGRAM))
                    .isInstanceOf(SignInFailed.class);
        }
        assertThatThrownBy(() -> signIn.with(clerk.login(), clerk.password(), "10.1.3.1", AdministrationScenes.PROGRAM))
                .isInstanceOf(TooOften.class);
    }

    @Test
    void whether_a_login_exists_is_not_told() {
        var known = somebody(Role.CLERK).login();
        var unknown = "x" + UUID.randomUUID().toString().substring(0, 12);
        assertThat(answers(known)).isEqualTo(answers(unknown)).last().asString().contains("locked");
    }

    /** What six wrong passwords are answered. */
    private List<String> answers(String login) {
        var answers = new java.util.ArrayList<String>();
        for (int i = 0; i < 6; i++) {
            assertThatThrownBy(() -> signIn.with(login, "wrong", "of " + login, AdministrationScenes.PROGRAM))
                    .isInstanceOfSatisfying(
                            SignInFailed.class, failed -> answers.add(failed.field() + " " + failed.key()));
        }
        return answers;
    }

    @Test
    void passwords_tried_at_once_all_count() throws Exception {
        var engaged = somebody(Role.CLERK);
        var tries = new java.util.ArrayList<java.util.concurrent.Callable<Boolean>>();
        for (int i = 0; i < 8; i++) {
            tries.add(() -> {
                assertThatThrownBy(
                                () -> signIn.with(engaged.login(), "wrong", "10.1.2.1", AdministrationScenes.PROGRAM))
                        .isInstanceOf(SignInFailed.class);
                return true;
            });
        }
        try (var hands = java.util.concurrent.Executors.newFixedThreadPool(8)) {
            for (var done : hands.invokeAll(tries)) {
                done.get();
            }
        }
        assertThatThrownBy(() ->
                        signIn.with(engaged.login(), engaged.password(), "10.1.2.2", AdministrationScenes.PROGRAM))
                .hasMessageContaining("locked");
    }

    @Test
    void a_closed_account_is_out_at_once_and_has_left_its_units() {
        var clerk = somebody(Role.CLERK);
        var visitor = Visitor.staff(web, clerk.login(), clerk.password());
        assertThat(visitor.get("/staff/password")).hasStatusOk();
        close.of(clerk.account(), system);
        assertThat(visitor.get("/desk").getResponse().getRedirectedUrl()).startsWith("/staff/sign-in");
        assertThat(actors.find(clerk.account())).isEmpty();
        assertThat(units.members(unit)).doesNotContain(clerk.account());
        assertThatThrownBy(() -> signIn.with(clerk.login(), clerk.password(), "10.1.1.4", AdministrationScenes.PROGRAM))
                .isInstanceOf(SignInFailed.class);
        assertThatThrownBy(() -> give.of(clerk.account(), Role.CLERK, unit, "440305000000", "*", security))
                .isInstanceOf(NotFound.class);
        reopen.of(clerk.account(), system);
        assertThat(actors.find(clerk.account()).orElseThrow().actor().grants()).isEmpty();
    }

    @Test
    void a_reset_password_ends_what_was_signed_in_with_the_old_one() {
        var clerk = somebody(Role.CLERK);
        var visitor = Visitor.staff(web, clerk.login(), clerk.password());
        password.reset(clerk.account(), security);
        assertThat(visitor.get("/staff/password").getResponse().getRedirectedUrl())
                .isEqualTo("/staff/sign-in");
    }

    @Test
    void three_administrations_are_three_persons_and_a_grant_is_given_once() {
        var somebody = somebody(Role.AUDIT_ADMIN).account();
        assertThatThrownBy(() -> give.of(somebody, Role.SYSTEM_ADMIN, unit, "440305000000", "*", security))
                .isInstanceOf(AccountIsWrong.class);
        assertThatThrownBy(() -> give.of(somebody, Role.AUDIT_ADMIN, unit, "440305000000", "*", security))
                .isInstanceOf(AccountIsWrong.class);
    }

    @Test
    void a_grant_that_is_taken_is_gone_at_the_next_request() {
        var clerk = somebody(Role.CLERK).account();
        var grant = database.sql("SELECT id FROM identity.grants WHERE account_id = ?")
                .param(clerk)
                .query(UUID.class)
                .single();
        take.of(clerk, grant, security);
        assertThat(actors.find(clerk).orElseThrow().actor().grants()).isEmpty();
        assertThatThrownBy(() -> take.of(clerk, grant, security)).isInstanceOf(NotFound.class);
        assertThat(database.sql("SELECT count(*) FROM audit.entries WHERE object = ? AND actor = ?")
                        .params(
                                "account/" + clerk,
                                java.util.Objects.requireNonNull(security.by().account()))
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }
}
