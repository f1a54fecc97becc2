package org.jiayuan.unit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jiayuan.JiayuanTest;
import org.jiayuan.desk.Waiting;
import org.jiayuan.desk.WaitingItem;
import org.jiayuan.division.Places;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Role;
import org.jiayuan.shared.Shanghai;
import org.jiayuan.unit.EndAbsence;
import org.jiayuan.unit.NoteAbsence;
import org.jiayuan.unit.UnitScenes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@JiayuanTest
class DutyPagesTest {

    private static final LocalDate MONDAY = LocalDate.of(2099, 11, 23);

    @Autowired
    ApplicationContext beans;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Places places;

    @Autowired
    NoteAbsence note;

    @Autowired
    EndAbsence end;

    @Autowired
    Waiting waiting;

    @Autowired
    JdbcClient database;

    private UnitScenes scenes;
    private String own;
    private String cell;

    @BeforeEach
    void engage() {
        scenes = UnitScenes.in(beans);
        own = "/desk/units/" + scenes.team + "/duty";
        cell = places.cells(scenes.community).getFirst().id().code();
    }

    private void plan(UUID account, String... days) {
        assertThat(mvc.post()
                        .uri(own + "/shifts")
                        .with(scenes.as(scenes.head))
                        .param("week", days[0])
                        .param("account", account.toString())
                        .param("cell", cell)
                        .param("day", days)
                        .param("from", "08:00")
                        .param("to", "21:00")
                        .param("category", ""))
                .hasStatus(302);
    }

    @Test
    void a_head_plans_copies_and_cancels_and_a_member_reads() {
        plan(scenes.li, "2099-11-23", "2099-11-24");
        assertThat(mvc.get().uri(own + "?week=2099-11-25").with(scenes.as(scenes.li)))
                .bodyText()
                .contains("李师傅", "8:00–21:00")
                .doesNotContain("cancellations");
        note.of(
                scenes.team,
                scenes.li,
                Shanghai.startOf(MONDAY.plusDays(7)),
                Shanghai.startOf(MONDAY.plusDays(8)),
                scenes.wu,
                scenes.actOf(scenes.head));
        var copied = mvc.post()
                .uri(own + "/copies")
                .with(scenes.as(scenes.head))
                .param("week", "2099-11-23")
                .exchange();
        assertThat(copied).hasRedirectedUrl(own + "?week=2099-11-30");
        assertThat(String.valueOf(copied.getMvcResult().getFlashMap())).contains("照样排了 1 班，1 班没有排", "李师傅：请假");
        var shift = database.sql("SELECT id FROM unit.shifts WHERE unit_id = ? ORDER BY starts_at LIMIT 1")
                .param(scenes.team)
                .query(UUID.class)
                .single();
        var cancel = own + "/shifts/" + shift + "/cancellations";
        assertThat(mvc.post().uri(cancel).with(scenes.as(scenes.li))).hasStatus(404);
        assertThat(mvc.post().uri(cancel).with(scenes.as(scenes.head)).param("week", "2099-11-23"))
                .hasStatus(302);
        assertThat(mvc.post().uri(cancel).with(scenes.as(scenes.head))).hasStatus(404);
    }

    @Test
    void the_rota_shows_who_is_away_and_who_stands_in() {
        plan(scenes.li, "2099-11-23");
        note.of(
                scenes.team,
                scenes.li,
                Shanghai.startOf(MONDAY),
                Shanghai.startOf(MONDAY.plusDays(1)),
                scenes.wu,
                scenes.actOf(scenes.head));
        assertThat(mvc.get().uri(own + "?week=2099-11-23").with(scenes.as(scenes.head)))
                .bodyText()
                .contains("请假", "吴师傅代班");
    }

    @Test
    void what_is_missing_is_said_beside_the_field_and_what_was_chosen_stays() {
        assertThat(mvc.post()
                        .uri(own + "/shifts")
                        .with(scenes.as(scenes.head))
                        .param("week", "no day")
                        .param("account", "nobody")
                        .param("day", "2099-11-23")
                        .param("from", "25:00")
                        .param("to", "09:30"))
                .hasStatus(422)
                .bodyText()
                .contains("account-error", "cell-error", "from-error", "09:30");
    }

    @Test
    void a_rota_of_somebody_else_or_without_cells_does_not_exist() {
        var neighbours = UnitScenes.neighbours(beans);
        var head = scenes.as(scenes.head);
        assertThat(mvc.get().uri("/desk/units/{id}/duty", neighbours.team).with(head))
                .hasStatus(404);
        assertThat(mvc.get()
                        .uri("/desk/units/{id}/duty/rota.xlsx", neighbours.team)
                        .with(head))
                .hasStatus(404);
        assertThat(mvc.post()
                        .uri("/desk/units/{id}/duty/shifts", neighbours.team)
                        .with(head))
                .hasStatus(404);
        assertThat(mvc.post()
                        .uri("/desk/units/{id}/duty/copies", neighbours.team)
                        .with(head))
                .hasStatus(404);
        assertThat(mvc.post().uri("/desk/units/{id}/duty/copies", scenes.team).with(scenes.as(scenes.li)))
                .hasStatus(404);
        assertThat(mvc.get()
                        .uri("/desk/units/{id}/duty", scenes.centre)
                        .with(scenes.as(scenes.centre(Role.SYSTEM_ADMIN))))
                .hasStatus(404);
        assertThat(mvc.get().uri(own).with(UnitScenes.asResident())).hasStatus(404);
    }

    @Test
    void a_workbook_goes_out_and_comes_in_again() {
        plan(scenes.li, "2099-11-23");
        var book = mvc.get()
                .uri(own + "/rota.xlsx?week=2099-11-23")
                .with(scenes.as(scenes.head))
                .exchange();
        assertThat(book)
                .hasStatusOk()
                .hasHeader("Content-Disposition", "attachment; filename=\"rota-2099-11-23.xlsx\"");
        var bytes = book.getResponse().getContentAsByteArray();
        assertThat(mvc.post()
                        .uri(own + "/imports")
                        .multipart()
                        .file(new MockMultipartFile("file", "rota.xlsx", null, bytes))
                        .with(scenes.as(scenes.head)))
                .hasStatus(302);
        assertThat(mvc.post()
                        .uri(own + "/imports")
                        .multipart()
                        .file(new MockMultipartFile("file", "rota.xlsx", null, new byte[] {1, 2, 3}))
                        .with(scenes.as(scenes.head)))
                .hasStatus(422)
                .bodyText()
                .contains("file-error");
        assertThat(mvc.post()
                        .uri(own + "/imports")
                        .multipart()
                        .file(new MockMultipartFile("file", "rota.xlsx", null, bytes))
                        .with(scenes.as(scenes.wu)))
                .hasStatus(404);
    }

    @Test
    void what_waits_for_somebody_who_is_away_stands_in_her_deputys_queue() {
        var now = java.time.Instant.now();
        waiting.replace(
                scenes.community,
                "test",
                "2099-1",
                List.of(new WaitingItem(
                        scenes.team,
                        Role.GRID_MEMBER,
                        scenes.li,
                        scenes.community,
                        "test",
                        "2099-1",
                        "work",
                        "试验〔2099〕1号",
                        "等李师傅看的路灯",
                        "路灯",
                        "Street lights",
                        List.of(),
                        now,
                        now.plusSeconds(86_400),
                        true,
                        "/desk/matters/" + scenes.community + "/2099-1")));
        assertThat(mvc.get().uri("/desk").with(scenes.as(scenes.li))).bodyText().contains("等李师傅看的路灯");
        assertThat(mvc.get().uri("/desk").with(scenes.as(scenes.wu))).bodyText().doesNotContain("等李师傅看的路灯");
        var head = new Act(scenes.actor(scenes.head), now);
        note.of(scenes.team, scenes.li, now.minusSeconds(60), now.plusSeconds(3600), scenes.wu, head);
        assertThat(mvc.get().uri("/desk").with(scenes.as(scenes.wu))).bodyText().contains("等李师傅看的路灯", "代李师傅");
        assertThat(mvc.get().uri("/desk").with(scenes.as(scenes.lan)))
                .bodyText()
                .doesNotContain("等李师傅看的路灯");
        var absence = database.sql("SELECT id FROM unit.absences WHERE account_id = ?")
                .param(scenes.li)
                .query(UUID.class)
                .single();
        end.of(scenes.team, scenes.li, absence, head);
        assertThat(mvc.get().uri("/desk").with(scenes.as(scenes.wu))).bodyText().doesNotContain("等李师傅看的路灯");
        waiting.replace(scenes.community, "test", "2099-1", List.of());
    }
}
