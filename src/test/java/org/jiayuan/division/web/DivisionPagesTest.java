package org.jiayuan.division.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jiayuan.JiayuanTest;
import org.jiayuan.Visitor;
import org.jiayuan.division.CellScenes;
import org.jiayuan.identity.AdministrationScenes;
import org.jiayuan.shared.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@JiayuanTest
class DivisionPagesTest {

    private static final String COMMUNITY = "440305007019";

    @Autowired
    ApplicationContext program;

    @Test
    void divisions_are_listed_searched_and_shown() {
        var system = AdministrationScenes.signedIn(program, Role.SYSTEM_ADMIN);
        assertThat(Visitor.text(system.get("/admin/divisions"))).contains("粤海街道", COMMUNITY);
        assertThat(Visitor.text(system.get("/admin/divisions?find=weilan"))).contains(COMMUNITY);
        assertThat(Visitor.text(system.get("/admin/divisions/" + COMMUNITY))).contains("蔚蓝海岸社区", "示意", "<svg");
        assertThat(system.get("/admin/divisions/440305000000")).hasStatusOk();
        assertThat(system.get("/admin/divisions/x")).hasStatus(404);
        assertThat(system.get("/admin/divisions/new?predecessor=" + COMMUNITY)).hasStatusOk();
        var wrong = system.post(
                "/admin/divisions", "code", "12", "name", "<b>新</b>", "predecessors", COMMUNITY, "from", "x");
        assertThat(wrong).hasStatus(422);
        assertThat(Visitor.text(wrong)).contains("division.broken.day", "&lt;b>新");
        assertThat(system.post("/admin/divisions")).hasStatus(422);
        var from = LocalDate.now().plusDays(2).toString();
        for (var elsewhere : new String[] {"510105001996", "not a code"}) {
            var code = system.post(
                    "/admin/divisions", "code", elsewhere, "name", "新社区", "predecessors", COMMUNITY, "from", from);
            assertThat(code).hasStatus(422);
            assertThat(Visitor.text(code)).contains("division.broken.division-code", elsewhere);
            var before = system.post(
                    "/admin/divisions", "code", "440305007996", "name", "新社区", "predecessors", elsewhere, "from", from);
            assertThat(before).hasStatus(422);
            assertThat(Visitor.text(before)).contains("division.broken.division-predecessor");
        }
    }

    @Test
    void cells_are_looked_at_before_they_are_stored_and_wrong_ones_named() {
        var system = AdministrationScenes.signedIn(program, Role.SYSTEM_ADMIN);
        system.get("/admin/cells/new");
        var from = LocalDate.now().plusDays(2).toString();
        var good = CellScenes.collection(CellScenes.square(COMMUNITY + "01", 0, 0));
        var preview = system.post("/admin/cells/previews", "from", from, "text", good);
        assertThat(preview).hasStatusOk();
        assertThat(Visitor.text(preview)).contains("蔚蓝海岸社区", "<svg");
        for (var text : new String[] {
            "", "hello", "{}", CellScenes.collection(CellScenes.square("123", 0, 0)), "[".repeat(100_000)
        }) {
            for (var address : new String[] {"/admin/cells/previews", "/admin/cells"}) {
                assertThat(system.post(address, "from", from, "text", text)).hasStatus(422);
            }
        }
        assertThat(system.post("/admin/cells", "from", "someday", "text", good)).hasStatus(422);
        assertThat(system.post("/admin/cells", "from", "2020-01-01", "text", good))
                .hasStatus(422);
    }

    @Test
    void only_system_administrators_see_them() {
        var security = AdministrationScenes.signedIn(program, Role.SECURITY_ADMIN);
        security.get("/desk/me");
        for (var address : new String[] {
            "/admin/divisions", "/admin/divisions/" + COMMUNITY, "/admin/divisions/new", "/admin/cells/new"
        }) {
            assertThat(security.get(address)).hasStatus(404);
        }
        assertThat(security.post("/admin/cells", "from", "2027-01-01", "text", "{}"))
                .hasStatus(404);
        assertThat(security.post("/admin/divisions", "code", "440305007996")).hasStatus(404);
    }
}
