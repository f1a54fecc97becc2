package org.jiayuan.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jiayuan.JiayuanTest;
import org.jiayuan.Visitor;
import org.jiayuan.audit.AuditLog;
import org.jiayuan.division.Divisions;
import org.jiayuan.platform.Limits;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.NotFound;
import org.jiayuan.shared.Role;
import org.jiayuan.unit.OpenUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** Accounts that nobody uses, and passwords that have grown old; in a transaction that is undone, since others' accounts are as old. */
@JiayuanTest
class LockUnusedAccountsTest {

    private static final Instant NOW = AdministrationScenes.NOW;
    private static final Instant LATER = NOW.plus(Duration.ofDays(90));
    private static final IdentitySettings SETTINGS = new IdentitySettings(
            true, Duration.ofDays(90), Duration.ofDays(90), new IdentitySettings.Oidc("", "", "", "OIDC", false));

    @Autowired
    ApplicationContext program;

    @Autowired
    EngageStaff engage;

    @Autowired
    SetPassword set;

    @Autowired
    ReopenAccount reopen;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MockMvcTester web;

    private LockUnusedAccounts job() {
        return new LockUnusedAccounts(
                accounts,
                database,
                program.getBean(Administrations.class),
                program.getBean(LiveSessions.class),
                program.getBean(Divisions.class),
                program.getBean(AuditLog.class),
                SETTINGS,
                transaction);
    }

    private SignInStaff signIn() {
        return new SignInStaff(
                accounts,
                program.getBean(UnknownLogins.class),
                program.getBean(SecondFactor.class),
                program.getBean(Divisions.class),
                program.getBean(AuditLog.class),
                program.getBean(Limits.class),
                SETTINGS);
    }

    private EngageStaff.Engaged somebody() {
        return engage.of("unused-" + UUID.randomUUID().toString().substring(0, 8), "周岚", AdministrationScenes.PROGRAM);
    }

    private void undone(Runnable scene) {
        transaction.executeWithoutResult(status -> {
            scene.run();
            status.setRollbackOnly();
        });
    }

    private Account account(EngageStaff.Engaged engaged) {
        return accounts.findById(engaged.account()).orElseThrow();
    }

    @Test
    void an_account_nobody_used_for_ninety_days_is_locked_until_it_is_opened_again() {
        undone(() -> {
            var unused = somebody();
            var used = somebody();
            signIn().with(used.login(), used.password(), "::7", Act.ofProgram(NOW.plusSeconds(60)));
            job().run(LATER.minusSeconds(1));
            assertThat(account(unused).dormantSince()).isNull();
            job().run(LATER);
            job().run(LATER);
            assertThat(account(unused).dormantSince()).isEqualTo(LATER);
            assertThat(account(used).dormantSince()).isNull();
            assertThat(database.sql("SELECT count(*) FROM audit.entries WHERE action = ? AND object = ?")
                            .params("identity.lock-unused-account", "account/" + unused.account())
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
            var later = Act.ofProgram(LATER);
            assertThatThrownBy(() -> signIn().with(unused.login(), unused.password(), "::7", later))
                    .hasMessageEndingWith("dormant");
            assertThatThrownBy(() -> signIn().with(unused.login(), "wrong", "::7", later))
                    .as("who does not know the password learns nothing")
                    .hasMessageEndingWith("sign-in");
            assertThatThrownBy(() -> reopen.of(
                            unused.account(),
                            AdministrationScenes.by(UUID.randomUUID(), Role.SECURITY_ADMIN, UUID.randomUUID())))
                    .isInstanceOf(NotFound.class);
            reopen.of(unused.account(), later);
            job().run(LATER.plus(Duration.ofDays(89)));
            assertThat(signIn().with(unused.login(), unused.password(), "::7", later)
                            .mustChangePassword())
                    .isTrue();
        });
    }

    @Test
    void the_last_of_an_administration_and_the_demonstration_stay_open() {
        var unit = AdministrationScenes.aUnit(program.getBean(OpenUnit.class), program.getBean(Divisions.class), "测试局");
        undone(() -> {
            database.sql("UPDATE identity.grants SET to_at = now() WHERE role LIKE '%_ADMIN' AND to_at IS NULL")
                    .update();
            var give = program.getBean(GiveGrant.class);
            var first = AdministrationScenes.somebody(
                    engage,
                    give,
                    unit,
                    "unused-a" + UUID.randomUUID().toString().substring(0, 8),
                    Role.SYSTEM_ADMIN);
            var second = AdministrationScenes.somebody(
                    engage,
                    give,
                    unit,
                    "unused-b" + UUID.randomUUID().toString().substring(0, 8),
                    Role.SYSTEM_ADMIN);
            var shown = somebody();
            database.sql("UPDATE identity.accounts SET demonstration = true WHERE account_id = ?")
                    .param(shown.account())
                    .update();
            job().run(LATER);
            assertThat(account(shown).dormantSince()).isNull();
            assertThat(account(first).dormantSince() == null)
                    .isNotEqualTo(account(second).dormantSince() == null);
        });
    }

    @Test
    void a_password_that_has_grown_old_must_be_changed_after_signing_in() {
        undone(() -> {
            var engaged = somebody();
            set.choose(
                    engaged.account(),
                    engaged.password(),
                    "Lichi-Baum-77",
                    "Lichi-Baum-77",
                    AdministrationScenes.PROGRAM);
            assertThat(signIn().with(engaged.login(), "Lichi-Baum-77", "::8", Act.ofProgram(LATER.minusSeconds(1)))
                            .mustChangePassword())
                    .isFalse();
            assertThat(signIn().with(engaged.login(), "Lichi-Baum-77", "::8", Act.ofProgram(LATER))
                            .mustChangePassword())
                    .isTrue();
        });
    }

    @Test
    void a_system_administrator_sees_them_and_opens_them_again() {
        var unused = somebody();
        database.sql("UPDATE identity.accounts SET dormant_since = now() WHERE account_id = ?")
                .param(unused.account())
                .update();
        var system = AdministrationScenes.signedIn(program, Role.SYSTEM_ADMIN);
        var at = "/admin/accounts/" + unused.account();
        assertThat(system.get("/admin/accounts?show=dormant")).bodyText().contains(at);
        assertThat(system.get(at)).bodyText().contains(at + "/reopenings");
        assertThat(system.post(at + "/reopenings")).hasStatus(302);
        assertThat(account(unused).dormantSince()).isNull();
        var visitor = Visitor.staff(web, unused.login(), unused.password());
        assertThat(visitor.get("/staff/password")).bodyText().contains("class=\"note\"");
    }
}
