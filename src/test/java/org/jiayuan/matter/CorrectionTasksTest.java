package org.jiayuan.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.jiayuan.JiayuanTest;
import org.jiayuan.Visitor;
import org.jiayuan.identity.AdministrationScenes;
import org.jiayuan.shared.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@JiayuanTest
class CorrectionTasksTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient database;

    @Test
    void a_return_that_proves_the_map_wrong_waits_until_somebody_has_settled_it() {
        var street = Street.in(context);
        var id = street.report(Street.CATTLE, "界桩外面的水沟堵了，请通", "2026-03-12T10:00");
        street.send(id, street.bureau, "2026-03-12T10:10");
        street.does(street.mason, id, "2026-03-12T10:30", new Dispatching.Return("不在这边", "place", street.secondBureau));
        var task = database.sql("SELECT id FROM matter.corrections WHERE community_code = ? AND number = ?")
                .params(id.communityCode(), id.number())
                .query(UUID.class)
                .single();

        var clerk = AdministrationScenes.signedIn(context, Role.CLERK);
        clerk.get("/desk/me");
        assertThat(clerk.get("/admin/corrections")).hasStatus(404);
        var system = AdministrationScenes.signedIn(context, Role.SYSTEM_ADMIN);
        assertThat(Visitor.text(system.get("/admin/corrections"))).contains(task.toString(), "西丽城管队");
        var settlements = "/admin/corrections/" + id.communityCode() + "/" + task + "/settlements";
        assertThat(clerk.post(settlements, "verdict", "DONE", "outcome", "改了")).hasStatus(404);
        var wrong = system.post(settlements, "verdict", "PERHAPS", "outcome", "<b>改了</b>");
        assertThat(wrong).hasStatus(422);
        assertThat(Visitor.text(wrong)).contains("platform.fault.choose", "&lt;b&gt;改了");
        assertThat(system.post(settlements, "verdict", "DONE", "outcome", "")).hasStatus(422);
        assertThat(system.post(settlements, "verdict", "DONE", "outcome", "界线向北移了"))
                .hasStatus(302);
        assertThat(system.post(settlements, "verdict", "DONE", "outcome", "再来一次"))
                .hasStatus(404);
        assertThat(Visitor.text(system.get("/admin/corrections"))).doesNotContain(task.toString());
        assertThat(Visitor.text(system.get("/admin/corrections?settled=true"))).contains("界线向北移了");
        assertThat(database.sql("SELECT count(*) FROM desk.waiting WHERE reference = ?")
                        .param("correction " + task)
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
