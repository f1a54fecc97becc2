package org.jiayuan.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jiayuan.JiayuanTest;
import org.jiayuan.Proves;
import org.jiayuan.Visitor;
import org.jiayuan.division.Divisions;
import org.jiayuan.platform.Terminal;
import org.jiayuan.platform.Words;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Role;
import org.jiayuan.unit.OpenUnit;
import org.jiayuan.unit.Unit;
import org.jiayuan.unit.Units;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** The first administrators: three people with a code each. Other tests have administrators too, so theirs rest meanwhile. */
@JiayuanTest
@Proves(SetUpCode.class)
class FirstAdministratorsTest {

    private static final String PASSWORD = "Lichi-Baum-77";

    @Autowired
    EngageAdministrators engage;

    @Autowired
    AdministratorsCommand command;

    @Autowired
    EngageStaff staff;

    @Autowired
    SetUpCode codes;

    @Autowired
    SetUpAccount setUp;

    @Autowired
    Words words;

    @Autowired
    MockMvcTester web;

    @Autowired
    ApplicationContext program;

    @Autowired
    OpenUnit open;

    @Autowired
    Units units;

    @Autowired
    Divisions divisions;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    private String line(String... names) {
        var printed = new ByteArrayOutputStream();
        var terminal =
                new Terminal(words, Locale.ENGLISH, new PrintStream(printed, true, StandardCharsets.UTF_8), false);
        command.run(List.of(names), terminal);
        return printed.toString(StandardCharsets.UTF_8);
    }

    private void withoutAdministrators(Runnable scene) {
        var home = divisions.home().code();
        if (units.of(home, Unit.Kind.DISTRICT).isEmpty()) {
            AdministrationScenes.aUnit(UUID.randomUUID(), Unit.Kind.DISTRICT, open, divisions, "区中心");
        }
        transaction.executeWithoutResult(status -> {
            database.sql("UPDATE identity.grants SET to_at = now() WHERE role LIKE '%_ADMIN' AND to_at IS NULL")
                    .update();
            scene.run();
            status.setRollbackOnly();
        });
    }

    @Test
    void an_installation_without_any_gets_three_who_then_are_there() {
        withoutAdministrators(() -> {
            assertThat(line("王明", "李华", "张伟")).contains("/staff/set-up", "system", "security", "audit");
            var again = engage.called(List.of("王明", "李华", "张伟"), AdministrationScenes.PROGRAM);
            assertThat(again).extracting(EngageAdministrators.Engaged::role).isEqualTo(EngageAdministrators.ROLES);
            for (var one : again) {
                setUp.with(one.login(), one.code(), PASSWORD, PASSWORD, "::1", AdministrationScenes.PROGRAM);
            }
            assertThatThrownBy(() -> line("王明", "李华", "张伟"))
                    .isInstanceOf(AccountIsWrong.class)
                    .hasMessage("identity.broken.administrators-there");
        });
    }

    @Test
    void where_there_are_administrators_it_refuses() {
        AdministrationScenes.signedIn(program, Role.SYSTEM_ADMIN);
        assertThatThrownBy(this::line)
                .isInstanceOf(AccountIsWrong.class)
                .hasMessage("identity.broken.administrators-there");
    }

    @Test
    void they_are_three_people() {
        assertThatThrownBy(() -> line("王明", "王明 ", "张伟"))
                .isInstanceOf(AccountIsWrong.class)
                .hasMessage("identity.broken.three-people");
        assertThatThrownBy(() -> line("王明")).hasMessage("identity.broken.three-people");
    }

    private EngageStaff.Engaged somebody() {
        return staff.of("s" + UUID.randomUUID().toString().substring(0, 12), "周岚", AdministrationScenes.PROGRAM);
    }

    @Test
    void a_code_is_kept_hashed_and_good_for_a_day_and_once() {
        var her = somebody();
        var at = AdministrationScenes.NOW;
        var code = codes.issue(her.account(), at);
        assertThat(database.sql("SELECT code FROM identity.set_ups WHERE account_id = ?")
                        .param(her.account())
                        .query(String.class)
                        .single())
                .doesNotContain(code)
                .doesNotContain(code.replace("-", ""));
        assertThat(codes.fits(her.account(), " " + code.toUpperCase(Locale.ROOT).replace('-', ' '), at))
                .isTrue();
        assertThat(codes.fits(her.account(), code, at.plus(SetUpCode.GOOD_FOR))).isFalse();
        assertThat(codes.fits(somebody().account(), code, at)).isFalse();
        var act = new Act(AdministrationScenes.PROGRAM.by(), at.plus(Duration.ofHours(23)));
        assertThatThrownBy(() -> setUp.with(her.login(), code, "kurz", "kurz", "::1", act))
                .hasMessage("identity.broken.password-weak");
        assertThat(setUp.with(her.login(), code, PASSWORD, PASSWORD, "::1", act).mustChangePassword())
                .isFalse();
        assertThatThrownBy(() -> setUp.with(her.login(), code, PASSWORD, PASSWORD, "::1", act))
                .isInstanceOf(SignInFailed.class)
                .hasMessage("identity.broken.set-up-code");
    }

    @Test
    void the_page_leads_to_the_authenticator() {
        var her = somebody();
        var code = codes.issue(her.account(), java.time.Instant.now());
        var visitor = Visitor.anyone(web);
        assertThat(visitor.get("/staff/set-up")).hasStatusOk();
        var wrong = visitor.post(
                "/staff/set-up", "login", her.login(), "code", "aaaa", "password", PASSWORD, "again", PASSWORD);
        assertThat(wrong).hasStatus(422);
        assertThat(Visitor.text(wrong))
                .contains("identity.broken.set-up-code", her.login())
                .doesNotContain(PASSWORD);
        assertThat(visitor.post(
                        "/staff/set-up", "login", her.login(), "code", code, "password", PASSWORD, "again", PASSWORD))
                .hasStatus(302)
                .hasRedirectedUrl("/staff/second-factor");
        assertThat(visitor.get("/desk")).hasStatus(302).hasRedirectedUrl("/staff/second-factor");
        assertThat(Visitor.text(visitor.get("/staff/second-factor"))).contains("qr__ink");
    }

    @Test
    void none_of_the_three_does_the_work_of_another() {
        var unit = AdministrationScenes.aUnit(open, divisions, "三权试点局");
        var account = somebody().account();
        var system = AdministrationScenes.signedIn(program, Role.SYSTEM_ADMIN);
        var security = AdministrationScenes.signedIn(program, Role.SECURITY_ADMIN);
        var audit = AdministrationScenes.signedIn(program, Role.AUDIT_ADMIN);
        var page = "/admin/accounts/" + account;
        var grant = new String[] {"unit", unit.toString(), "role", "CLERK", "division", "440305000000", "module", "*"};
        for (var who : List.of(system, security, audit)) {
            assertThat(who.get(page)).hasStatusOk();
        }
        for (var who : List.of(system, audit)) {
            assertThat(who.get(page + "/grants/new")).hasStatus(404);
            assertThat(who.post(page + "/grants", grant)).hasStatus(404);
            assertThat(who.post(page + "/passwords")).hasStatus(404);
            assertThat(who.post(page + "/second-factor-resets")).hasStatus(404);
            assertThat(who.post(page + "/unlocks")).hasStatus(404);
        }
        for (var who : List.of(security, audit)) {
            assertThat(who.get("/admin/accounts/new")).hasStatus(404);
            assertThat(who.post("/admin/accounts", "login", "x" + UUID.randomUUID(), "name", "某某"))
                    .hasStatus(404);
            assertThat(who.post(page + "/closures")).hasStatus(404);
            assertThat(who.post(page + "/names", "name", "某某")).hasStatus(404);
            for (var kept : List.of("/admin/divisions", "/admin/cells/new", "/admin/calendar", "/admin/categories")) {
                assertThat(who.get(kept)).as(kept).hasStatus(404);
            }
        }
        for (var who : List.of(system, security)) {
            assertThat(who.get("/admin/audit")).hasStatus(404);
        }
        assertThat(security.post(page + "/grants", grant)).hasStatus(302);
    }
}
