package org.jiayuan.audit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jiayuan.JiayuanTest;
import org.jiayuan.Visitor;
import org.jiayuan.audit.AuditLog;
import org.jiayuan.audit.Entry;
import org.jiayuan.audit.ReadPersonalData;
import org.jiayuan.audit.Reading;
import org.jiayuan.identity.AdministrationScenes;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Actor;
import org.jiayuan.shared.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@JiayuanTest
class AuditPageTest {

    private static final Instant LONG_AGO = Instant.parse("2013-03-04T02:00:00Z");
    private static final Pattern NEXT = Pattern.compile("href=\"(/admin/audit\\?[^\"]*before=[^\"]*)\" rel=\"next\"");

    @Autowired
    ApplicationContext program;

    @Autowired
    AuditLog log;

    @Autowired
    ReadPersonalData read;

    @Test
    void only_the_audit_administrator_finds_it() {
        var audit = AdministrationScenes.signedIn(program, Role.AUDIT_ADMIN);
        assertThat(Visitor.text(audit.get("/admin"))).contains("/admin/audit");
        assertThat(audit.get("/admin/audit")).hasStatusOk().hasHeader("Cache-Control", "no-store");
        for (var role : Role.values()) {
            if (role != Role.AUDIT_ADMIN) {
                var other = AdministrationScenes.signedIn(program, role);
                assertThat(other.get("/admin/audit")).as("%s", role).hasStatus(404);
                other.get("/desk/me");
                assertThat(other.post("/admin/audit/filters")).as("%s", role).hasStatus(404);
            }
        }
    }

    @Test
    void it_shows_changes_and_readings_by_day_person_kind_and_community() {
        var community = "440305009301";
        var clerk = UUID.randomUUID();
        var act = new Act(new Actor.Person(clerk, List.of()), LONG_AGO);
        log.write(act, new Entry(community, null, "matter.take", "matter/2013-17", null, Map.of("step", "2")));
        read.of(act, Reading.handling(community, "matter/2013-17", null, "phone"));
        log.write(
                Act.ofProgram(LONG_AGO.plusSeconds(86_400)),
                new Entry(community, null, "unit.enter", "unit/x", null, Map.of()));
        var audit = AdministrationScenes.signedIn(program, Role.AUDIT_ADMIN);
        var all = Visitor.text(audit.get("/admin/audit?community=" + community));
        assertThat(all).contains("matter/2013-17", "查看个人信息", "登记单位", "字段：电话", "步骤：2", community + "/3", "程序");
        var day = Visitor.text(audit.get("/admin/audit?day=2013-03-04&community=" + community));
        assertThat(day).contains(community + "/1", community + "/2").doesNotContain(community + "/3");
        assertThat(Visitor.text(audit.get("/admin/audit?day=2013-03-04")))
                .contains(community + "/1", community + "/2")
                .doesNotContain(community + "/3");
        assertThat(Visitor.text(audit.get("/admin/audit?kind=audit&day=2013-03-04")))
                .contains(community + "/2")
                .doesNotContain(community + "/1<");
        assertThat(Visitor.text(audit.get("/admin/audit?actor=" + clerk)))
                .contains(community + "/1", community + "/2")
                .doesNotContain(community + "/3");
    }

    @Test
    void it_pages_by_key() {
        var community = "440305009302";
        for (int i = 0; i < 60; i++) {
            log.write(
                    Act.ofProgram(LONG_AGO.plusSeconds(700_000)),
                    new Entry(community, null, "unit.enter", "unit/" + i, null, Map.of()));
        }
        var audit = AdministrationScenes.signedIn(program, Role.AUDIT_ADMIN);
        for (var address : List.of("/admin/audit?community=" + community, "/admin/audit?day=2013-03-12")) {
            var first = Visitor.text(audit.get(address));
            assertThat(first).contains(community + "/60", community + "/11<").doesNotContain(community + "/10<");
            var next = NEXT.matcher(first);
            assertThat(next.find()).isTrue();
            var second = Visitor.text(audit.get(next.group(1).replace("&amp;", "&")));
            assertThat(second).contains(community + "/10<", community + "/1<").doesNotContain(community + "/11<");
        }
    }

    @Test
    void what_is_typed_wrong_is_named_and_a_login_stays_out_of_the_address() {
        var audit = AdministrationScenes.signedIn(program, Role.AUDIT_ADMIN);
        audit.get("/admin/audit");
        var wrong = audit.post(
                "/admin/audit/filters", "day", "gestern", "community", "12", "login", "gibt-es-nicht", "kind", "unit");
        assertThat(wrong).hasStatus(422);
        assertThat(Visitor.text(wrong))
                .contains("audit.broken.day", "audit.broken.community", "audit.broken.login", "gibt-es-nicht");
        assertThat(audit.post("/admin/audit/filters", "kind", "长".repeat(9_000)))
                .as("a kind that would not fit into an address")
                .hasStatus(422);
        var good =
                audit.post("/admin/audit/filters", "day", "2013-03-04", "kind", "unit", "community", "", "login", "");
        assertThat(good).hasStatus(302).hasRedirectedUrl("/admin/audit?day=2013-03-04&kind=unit");
        for (var odd : List.of("day=x", "before=x", "kind=%27", "community=x", "before=2013_1_1")) {
            assertThat(audit.get("/admin/audit?" + odd)).as(odd).hasStatusOk();
        }
        assertThat(audit.get("/admin/audit?actor=x")).hasStatus(400);
    }
}
