package org.jiayuan.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiayuan.JiayuanTest;
import org.jiayuan.Visitor;
import org.jiayuan.identity.AdministrationScenes;
import org.jiayuan.platform.SealedColumns;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Actor;
import org.jiayuan.shared.NotFound;
import org.jiayuan.shared.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@JiayuanTest
class AddressesTest {

    private static final Instant NOW = Instant.parse("2026-11-23T01:02:03.456789Z");

    @Autowired
    ApplicationContext program;

    @Autowired
    AuditLog log;

    @Autowired
    Addresses addresses;

    @Autowired
    ShowAddress show;

    @Autowired
    VerifyChains verify;

    @Autowired
    JdbcClient database;

    private static Actor.Person somebody() {
        return new Actor.Person(UUID.randomUUID(), List.of());
    }

    private static Act auditor() {
        return AdministrationScenes.by(UUID.randomUUID(), Role.AUDIT_ADMIN, UUID.randomUUID());
    }

    private void write(String community, Act act) {
        log.write(act, new Entry(community, null, "identity.sign-in", "account/x", null, Map.of("way", "password")));
    }

    private List<String> written(String community) {
        return database.sql("SELECT payload FROM audit.entries WHERE community_code = ? ORDER BY seq")
                .param(community)
                .query((row, number) -> row.getString("payload"))
                .list();
    }

    @Test
    void an_address_lies_sealed_beside_its_entry_and_each_look_at_it_is_written_down() {
        var community = "440305009411";
        var actor = somebody();
        write(community, new Act(actor, NOW).comingFrom("2001:db8::7"));
        write(community, new Act(actor, NOW));
        assertThat(written(community)).noneMatch(payload -> payload.contains("2001:db8"));
        assertThat(show.of(community, 1, auditor())).contains(new ShowAddress.Shown("2001:db8::7", true));
        assertThat(show.of(community, 2, auditor())).isEmpty();
        assertThat(written(community)).hasSize(3).last().asString().contains("audit.read", "address", "REVEAL");
        assertThat(verify.all(walked -> {}).flaws())
                .noneMatch(flaw -> flaw.community().equals(community));
        assertThatThrownBy(() -> show.of(community, 1, new Act(somebody(), NOW)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void one_that_was_put_in_its_place_is_found_out() {
        var community = "440305009412";
        write(community, new Act(somebody(), NOW).comingFrom("10.8.0.7"));
        database.sql("UPDATE audit.addresses SET address = ? WHERE community_code = ?")
                .params(addresses.note("10.8.0.8").sealed(), community)
                .update();
        assertThat(show.of(community, 1, auditor())).contains(new ShowAddress.Shown("10.8.0.8", false));
    }

    @Test
    void they_go_by_days_when_their_time_is_over_and_never_within_six_months() {
        var community = "440305009413";
        var old = NOW.minus(Duration.ofDays(500));
        for (var at : List.of(old, old, old.plus(Duration.ofDays(1)), Instant.now())) {
            write(community, new Act(somebody(), at).comingFrom("10.8.0.9"));
        }
        var before = NOW.minus(Duration.ofDays(365));
        var days = addresses.due(before, 1_000).stream()
                .filter(day -> day.community().equals(community))
                .toList();
        assertThat(days).hasSize(2);
        assertThat(addresses.count(before)).isGreaterThanOrEqualTo(2);
        addresses.drop(days);
        assertThat(database.sql("SELECT seq FROM audit.addresses WHERE community_code = ?")
                        .param(community)
                        .query(Long.class)
                        .list())
                .containsExactly(4L);
        assertThat(written(community)).hasSize(4);
        assertThatThrownBy(() -> database.sql("DELETE FROM audit.addresses WHERE community_code = ?")
                        .param(community)
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> database.sql("TRUNCATE audit.addresses").update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void they_are_sealed_anew_with_the_others() {
        assertThat(program.getBeansOfType(SealedColumns.class).values().stream()
                        .flatMap(columns -> columns.all().stream())
                        .map(column -> column.table() + "." + column.name()))
                .contains("audit.addresses.address");
    }

    @Test
    void what_administrators_do_has_one_and_the_auditor_sees_it() {
        var system = AdministrationScenes.signedIn(program, Role.SYSTEM_ADMIN);
        system.get("/admin/api-keys");
        assertThat(system.post("/admin/api-keys", "name", "地址试验平台", "hourly", "10"))
                .hasStatusOk();
        var entry = database.sql("SELECT community_code || '/' || max(seq) FROM audit.entries "
                        + "WHERE action = 'open311.make-key' GROUP BY community_code")
                .query(String.class)
                .single();
        var audit = AdministrationScenes.signedIn(program, Role.AUDIT_ADMIN);
        var address = "/admin/audit/" + entry + "/addresses";
        assertThat(Visitor.text(audit.get("/admin/audit?kind=open311"))).contains(address);
        assertThat(Visitor.text(audit.post(address))).containsPattern("<b class=\"num\">[0-9.]+</b>");
        assertThat(system.post(address)).hasStatus(404);
        var failed = Visitor.anyone(program.getBean(org.springframework.test.web.servlet.assertj.MockMvcTester.class))
                .post("/staff/sign-in", "login", "gibt-es-nicht", "password", "wrong");
        assertThat(failed).hasStatus(422);
        assertThat(database.sql(
                                "SELECT payload FROM audit.entries e JOIN audit.addresses a USING (community_code, seq) "
                                        + "WHERE action = 'identity.sign-in-failed' AND object = 'account'")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .noneMatch(payload -> payload.contains("gibt-es-nicht"));
        assertThat(Visitor.text(audit.get("/admin/audit?kind=identity"))).contains("没有的登录名");
    }
}
