package org.jiayuan.calendar.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.jiayuan.Clause;
import org.jiayuan.JiayuanTest;
import org.jiayuan.Visitor;
import org.jiayuan.calendar.CalendarScenes;
import org.jiayuan.calendar.Calendars;
import org.jiayuan.identity.AdministrationScenes;
import org.jiayuan.shared.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@JiayuanTest
class CalendarPageTest {

    private static final int YEAR = 2061;

    @Autowired
    ApplicationContext program;

    @Autowired
    Calendars calendars;

    @Autowired
    JdbcClient database;

    @Test
    @Clause("9.2.6")
    void a_year_is_looked_at_and_then_stored() {
        var system = AdministrationScenes.signedIn(program, Role.SYSTEM_ADMIN);
        system.get("/admin/calendar/years/new");
        var good = CalendarScenes.statutoryDays(YEAR) + "\n2061-10-08,班,国庆节\n";
        var preview =
                system.post("/admin/calendar/previews", "year", "" + YEAR, "source", "国办发明电〔2060〕9号", "text", good);
        assertThat(preview).hasStatusOk();
        assertThat(calendars.current().isPublished(YEAR)).isFalse();
        assertThat(system.post("/admin/calendar/years", "year", "" + YEAR, "source", "国办", "text", good))
                .hasStatus(302);
        assertThat(calendars.current().isPublished(YEAR)).isTrue();
        assertThat(Visitor.text(system.get("/admin/calendar?year=" + YEAR))).contains("国办", "国庆节");
        assertThat(database.sql("SELECT count(*) FROM audit.entries WHERE object = 'calendar/2061'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        database.sql("DELETE FROM calendar.days WHERE extract(year FROM day) = 2061")
                .update();
        database.sql("DELETE FROM calendar.years WHERE year = 2061").update();
        program.getBean(org.jiayuan.platform.Signals.class).raise("calendar", "2061");
    }

    @Test
    void wrong_input_is_named_kept_and_nothing_is_stored() {
        var system = AdministrationScenes.signedIn(program, Role.SYSTEM_ADMIN);
        system.get("/admin/calendar/years/new");
        var good = CalendarScenes.statutoryDays(YEAR);
        var wrong = new TreeMap<String, String>(Map.of(
                "",
                "platform.fault.missing",
                good + "\nhello",
                "calendar.broken.line",
                good + "\n2060-01-01,休,元旦",
                "calendar.broken.other-year",
                good + "\n2061-10-03,休,国庆节",
                "calendar.broken.twice",
                "2061-01-01,休,元旦",
                "calendar.broken.too-few",
                good + "\n2061-10-09,班,<script>alert(1)</script>'; DROP TABLE x",
                "calendar.broken",
                "x".repeat(30_000),
                "platform.fault.too-long",
                good + "\n2061-10-08,班,\u0007",
                "platform.fault.unreadable"));
        wrong.forEach((text, rule) -> {
            for (var address : new String[] {"/admin/calendar/previews", "/admin/calendar/years"}) {
                var answer = system.post(address, "year", "" + YEAR, "source", "国办", "text", text);
                assertThat(answer).as(rule).hasStatus(422);
                assertThat(Visitor.text(answer)).contains("data-rule=\"" + rule).doesNotContain("<script>alert");
            }
        });
        for (var year : new String[] {"", "abc", "1999", "2011", "9999999999", "20 27"}) {
            assertThat(system.post("/admin/calendar/years", "year", year, "source", "国办", "text", good))
                    .hasStatus(422);
        }
        assertThat(calendars.current().isPublished(YEAR)).isFalse();
        assertThat(system.get("/admin/calendar?year=1900")).hasStatus(404);
        assertThat(system.get("/admin/calendar?year=x")).hasStatus(400);
    }

    @Test
    void only_system_administrators_see_it() {
        for (var role : new Role[] {Role.SECURITY_ADMIN, Role.HEAD, Role.CLERK}) {
            var visitor = AdministrationScenes.signedIn(program, role);
            visitor.get("/desk/me");
            assertThat(visitor.get("/admin/calendar")).hasStatus(404);
            assertThat(visitor.post("/admin/calendar/years", "year", "2061", "source", "x", "text", "x"))
                    .hasStatus(404);
        }
    }
}
