package org.jiayuan.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jiayuan.JiayuanTest;
import org.jiayuan.Visitor;
import org.jiayuan.division.Divisions;
import org.jiayuan.identity.AdministrationScenes;
import org.jiayuan.shared.Role;
import org.jiayuan.unit.OpenUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@JiayuanTest
class AccountsPageTest {

    private static final Pattern ACCOUNT = Pattern.compile("/admin/accounts/([0-9a-f-]{36})");

    @Autowired
    ApplicationContext program;

    @Autowired
    OpenUnit open;

    @Autowired
    Divisions divisions;

    private static String login() {
        return "p" + UUID.randomUUID().toString().substring(0, 12);
    }

    @Test
    void an_account_is_made_by_one_administrator_and_granted_by_another() {
        var system = AdministrationScenes.signedIn(program, Role.SYSTEM_ADMIN);
        var security = AdministrationScenes.signedIn(program, Role.SECURITY_ADMIN);
        var unit = AdministrationScenes.aUnit(open, divisions, "园林试点局");
        assertThat(Visitor.text(system.get("/admin"))).contains("/admin/accounts");
        system.get("/admin/accounts/new");
        var login = login();
        var made = system.post("/admin/accounts", "login", login, "name", "欧阳试");
        assertThat(made).hasStatusOk().hasHeader("Cache-Control", "no-store");
        var found = ACCOUNT.matcher(Visitor.text(made));
        assertThat(found.find()).isTrue();
        var account = "/admin/accounts/" + found.group(1);
        assertThat(system.get(account + "/grants/new")).hasStatus(404);

        security.get("/admin/accounts");
        assertThat(Visitor.text(security.post("/admin/accounts/searches", "find", "欧阳试")))
                .contains(account);
        assertThat(Visitor.text(security.post("/admin/accounts/searches", "find", login.substring(0, 6))))
                .contains(account);
        assertThat(Visitor.text(security.get(account + "/grants/new?find=园林试点")))
                .contains(unit.toString());
        security.get(account + "/grants/new?unit=" + unit);
        assertThat(security.post(account + "/grants", "unit", unit.toString(), "role", "KING", "division", "1"))
                .hasStatus(422);
        var grant = new String[] {"unit", unit.toString(), "role", "CLERK", "division", "440305000000", "module", "*"};
        assertThat(security.post(account + "/grants", grant)).hasStatus(302);
        assertThat(security.post(account + "/grants", grant)).hasStatus(422);
        assertThat(Visitor.text(security.get(account))).contains("园林试点局", "经办人");
        assertThat(security.post(account + "/closures")).hasStatus(404);
        system.get(account);
        assertThat(system.post(account + "/passwords")).hasStatus(404);
        assertThat(system.post(account + "/closures")).hasStatus(302);
    }

    @Test
    void wrong_fields_are_named_and_what_was_typed_stays() {
        var system = AdministrationScenes.signedIn(program, Role.SYSTEM_ADMIN);
        system.get("/admin/accounts/new");
        var answer = system.post("/admin/accounts", "login", "李 四", "name", "欧阳试");
        assertThat(answer).hasStatus(422);
        assertThat(Visitor.text(answer)).contains("identity.broken.login-form", "欧阳试", "李 四");
        assertThat(system.post("/admin/accounts", "login", "", "name", "")).hasStatus(422);
        assertThat(system.post("/admin/accounts", "login", "x".repeat(5000), "name", "<b>" + "长".repeat(5000)))
                .hasStatus(422);
    }

    @Test
    void who_administers_nothing_finds_nothing() {
        var clerk = AdministrationScenes.signedIn(program, Role.CLERK);
        clerk.get("/desk/me");
        for (var address : new String[] {"/admin", "/admin/accounts", "/admin/accounts/new"}) {
            assertThat(clerk.get(address)).hasStatus(404);
        }
        assertThat(clerk.post("/admin/accounts", "login", login(), "name", "某某"))
                .hasStatus(404);
        var audit = AdministrationScenes.signedIn(program, Role.AUDIT_ADMIN);
        assertThat(audit.get("/admin/accounts?show=closed")).hasStatusOk();
        assertThat(audit.get("/admin/accounts?show=locked")).hasStatusOk();
        assertThat(audit.get("/admin/accounts?show=ungranted")).hasStatusOk();
        assertThat(audit.get("/admin/accounts?show=nonsense")).hasStatus(404);
        assertThat(audit.get("/admin/accounts?after=nonsense")).hasStatus(400);
        assertThat(audit.get("/admin/accounts/" + UUID.randomUUID())).hasStatus(404);
        assertThat(audit.get("/admin/accounts/new")).hasStatus(404);
    }

    @Test
    void my_page_shows_where_i_am_signed_in() {
        var clerk = AdministrationScenes.signedIn(program, Role.CLERK);
        assertThat(Visitor.text(clerk.get("/desk/me"))).contains("周岚", "经办人", "就是这里");
        assertThat(clerk.post("/desk/me/session-endings")).hasStatus(302);
        assertThat(clerk.get("/desk/me")).hasStatusOk();
    }
}
