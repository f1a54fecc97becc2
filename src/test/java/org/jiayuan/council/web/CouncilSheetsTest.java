package org.jiayuan.council.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipFile;
import org.jiayuan.Clause;
import org.jiayuan.JiayuanTest;
import org.jiayuan.Visitor;
import org.jiayuan.council.Constituency;
import org.jiayuan.council.CouncilScenes;
import org.jiayuan.council.meeting.HeldMeeting;
import org.jiayuan.council.meeting.MarkOverdueResolutions;
import org.jiayuan.council.meeting.Meeting.MeetingId;
import org.jiayuan.council.meeting.MeetingKind;
import org.jiayuan.council.meeting.Resolution;
import org.jiayuan.platform.Rows;
import org.jiayuan.shared.Shanghai;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.HtmlUtils;

/** What is printed of a meeting, of a resolution and of a council's year, and the file of resolutions. */
@JiayuanTest
class CouncilSheetsTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    JdbcClient database;

    @Autowired
    MarkOverdueResolutions mark;

    @Autowired
    MockMvcTester web;

    private CouncilScenes scenes;
    private final List<UUID> seats = new ArrayList<>();

    @BeforeEach
    void seven_members() {
        scenes = CouncilScenes.in(beans);
        seats.clear();
        for (int n = 0; n < 7; n++) {
            seats.add(scenes.seat("成员" + n, Constituency.values()[n]));
        }
    }

    private MeetingId told() {
        return HeldMeeting.told(beans, scenes.community, MeetingKind.HEARING, "停车位怎么分", CouncilScenes.act());
    }

    private Resolution passed(MeetingId id) {
        return HeldMeeting.passed(beans, id, seats, "按抽签分，一年一换", 7);
    }

    private MvcTestResult get(String below) {
        return web.get()
                .uri("/desk/council/" + scenes.community + below)
                .with(scenes.people.as(scenes.people.lan))
                .exchange();
    }

    private String sheet(String below) {
        var answer = get(below);
        assertThat(answer).as(below).hasStatusOk();
        return Visitor.text(answer);
    }

    @Test
    @Clause(value = "2.3.4", part = true)
    void a_meeting_has_its_notice_its_roll_its_ballot_papers_and_its_results() {
        var id = told();
        var own = "/meetings/" + id.reference() + "/sheets/";
        assertThat(sheet(own + "notice")).contains("会议通知", "停车位怎么分", "榕树下");
        assertThat(sheet(own + "roll")).contains("签到表", "成员6");
        assertThat(sheet(own + "ballot")).contains("表决票", "停车位怎么分", "□ 赞成");
        assertThat(get(own + "minutes")).hasStatus(404);
        passed(id);
        assertThat(sheet(own + "ballot")).contains("按抽签分，一年一换");
        assertThat(sheet(own + "votes")).contains("7 × 2 = 14");
        assertThat(sheet(own + "minutes")).contains("会议纪要", "按抽签分，一年一换");
    }

    @Test
    void letters_for_a_number_are_told_beside_the_field_and_what_was_typed_stays() {
        var answer = web.post()
                .uri("/desk/council/" + scenes.community + "/meetings/" + told().reference() + "/moves")
                .param("move", "watch")
                .param("who", "隔壁社区的同事")
                .param("people", "三")
                .with(scenes.people.as(scenes.people.lan))
                .exchange();
        assertThat(answer).hasStatus(422);
        assertThat(Visitor.text(answer)).contains("people-error", "请写数字", "隔壁社区的同事");
    }

    @Test
    @Clause(value = "2.3.5", part = true)
    void a_slip_goes_out_when_an_opinion_is_late_and_not_before() {
        var resolution = passed(told());
        var own = "/resolutions/" + resolution.id().reference() + "/sheets/";
        assertThat(sheet(own + "resolution")).contains("决议书");
        assertThat(sheet(own + "opinion")).contains("落实处理意见表");
        assertThat(get(own + "supervise")).hasStatus(404);
        mark.run(Shanghai.moment(resolution.dueDay().plusDays(1), LocalTime.of(0, 10)));
        assertThat(sheet(own + "supervise")).contains("督办单", "10 个工作日内没有提出");
    }

    @Test
    void a_year_is_summed_up_on_a_sheet_and_resolutions_come_as_a_file() throws IOException {
        var resolution = passed(told());
        for (var score : List.of(4, 3, 1)) {
            database.sql("""
                            INSERT INTO council.appraisals (community_code, year, number, account_id, member, score, at)
                            VALUES (?, ?, ?, ?, false, ?, ?)
                            """)
                    .params(
                            scenes.community,
                            resolution.id().year(),
                            resolution.id().number(),
                            UUID.randomUUID(),
                            score,
                            Rows.at(CouncilScenes.act().at()))
                    .update();
        }
        var year = CouncilScenes.act().day().getYear();
        assertThat(sheet("/years/" + year + "/sheet")).contains("年度评议表", "停车位怎么分", "1 项，按时提出意见 0 项", "2 / 3");
        assertThat(sheet("/years/" + (year - 1) + "/sheet")).doesNotContain("停车位怎么分");
        var file = get("/resolutions.xlsx");
        assertThat(file).hasStatusOk();
        assertThat(inside(file.getResponse().getContentAsByteArray())).contains("按抽签分，一年一换", "决议内容");
    }

    private static String inside(byte[] bytes) throws IOException {
        var file = Files.createTempFile("resolutions", ".xlsx");
        Files.write(file, bytes);
        var all = new StringBuilder();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : zip.stream().toList()) {
                all.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        Files.delete(file);
        return HtmlUtils.htmlUnescape(all.toString());
    }
}
