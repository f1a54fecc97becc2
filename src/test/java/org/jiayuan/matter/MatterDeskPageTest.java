package org.jiayuan.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jiayuan.JiayuanTest;
import org.jiayuan.Visitor;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Actor;
import org.jiayuan.unit.UnitScenes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What staff read on a matter's own page, and what they are told when something is missing. */
@JiayuanTest
class MatterDeskPageTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvcTester web;

    private Street street;

    @BeforeEach
    void open() {
        street = Street.in(context);
    }

    private static String address(Matter.MatterId id) {
        return "/desk/matters/" + id.communityCode() + "/" + id.reference();
    }

    private String page(Matter.MatterId id) {
        return page(id, street.clerk);
    }

    private String page(Matter.MatterId id, Actor.Person who) {
        var page = web.get().uri(address(id)).with(UnitScenes.as(who)).exchange();
        assertThat(page).hasStatusOk();
        return Visitor.text(page);
    }

    private MvcTestResult post(Matter.MatterId id, String noun, String field, String value) {
        return web.post()
                .uri(address(id) + "/" + noun)
                .with(UnitScenes.as(street.clerk))
                .param("form", noun)
                .param(field, value)
                .exchange();
    }

    @Test
    void what_was_answered_stands_there_when_it_comes_back() {
        var id = street.report(Street.CATTLE, "水管裂了，请修", "2026-04-13T09:00");
        street.send(id, street.station, "2026-04-13T09:10");
        street.answer(id, street.clerk, "2026-04-13T10:00", "2026-04-14T10:00");
        street.rate(id, false, "2026-04-15T10:00");
        assertThat(page(id)).contains("诉求与答复").contains("修好了").contains("还差一点");
    }

    @Test
    void who_has_met_it_too_is_counted_and_not_taken_for_the_reporter() {
        var id = street.report(Street.CATTLE, "井盖响", "2026-04-13T11:00");
        var act = new Act(Actor.ANYONE, Street.when("2026-04-13T11:30"));
        context.getBean(AddFollower.class).to(id, "visitor:" + UUID.randomUUID(), "zh-CN", act);
        assertThat(page(id)).contains("1 人也遇到").doesNotContain("又有一位邻居遇到");
    }

    @Test
    void what_is_missing_is_said_beside_its_field() {
        var id = street.report(Street.CATTLE, "栏杆松了", "2026-04-13T12:00");
        var note = post(id, "notes", "note", " ");
        assertThat(note).hasStatus(422);
        assertThat(Visitor.text(note)).contains("id=\"notes-note-error\"");
        var merge = post(id, "merges", "target", "abc");
        assertThat(merge).hasStatus(422);
        assertThat(Visitor.text(merge)).contains("id=\"merges-target-error\"");
    }

    @Test
    void both_fields_of_a_correction_are_told_at_once() {
        var id = street.report(Street.CATTLE, "护栏缺了一截", "2026-04-13T12:10");
        street.send(id, street.station, "2026-04-13T12:20");
        var category = post(id, "categories", "category", street.matter(id).category());
        assertThat(category).hasStatus(422);
        assertThat(Visitor.text(category))
                .contains("id=\"categories-category-error\"")
                .contains("id=\"categories-reason-error\"");
        var place = post(id, "places", "elsewhere", "无此处 77");
        assertThat(place).hasStatus(422);
        assertThat(Visitor.text(place))
                .contains("id=\"places-elsewhere-error\"")
                .contains("id=\"places-reason-error\"");
    }

    @Test
    void a_cell_may_be_said_in_either_language_but_not_the_one_it_lies_in() {
        var id = street.report(Street.CATTLE, "灯杆歪了", "2026-04-13T12:30");
        var places = context.getBean(PlaceOnDesk.class);
        for (var words : List.of("白芒 01", "白芒社区01格", "Baimang 1", "baimang community 01")) {
            assertThat(places.moveSaid(id, words, "写错了"))
                    .get()
                    .isInstanceOfSatisfying(
                            Intake.CorrectPlace.class,
                            move -> assertThat(move.place().communityCode()).isEqualTo(Street.REEDS));
        }
        assertThat(places.moveSaid(id, "牛成 02", "写错了")).get().isInstanceOf(Working.Relocate.class);
        var here = Objects.requireNonNull(street.matter(id).place().cellId());
        assertThat(places.move(id, here.code(), "写错了")).isEmpty();
        var same = post(id, "places", "cell", here.code());
        assertThat(same).hasStatus(422);
        assertThat(Visitor.text(same)).contains("本来就在这个网格");
    }

    @Test
    void an_answer_that_goes_nowhere_else_says_nothing_of_elsewhere() {
        var id = street.report(Street.CATTLE, "扶手掉漆，请补", "2026-04-13T13:00");
        street.send(id, street.station, "2026-04-13T13:10");
        street.does(street.clerk, id, "2026-04-13T13:20", new Dispatching.Take(null));
        var ask = context.getBean(OpenAsks.class).of(street.matter(id)).getFirst();
        var sent = web.post()
                .uri(address(id) + "/replies")
                .with(UnitScenes.as(street.clerk))
                .param("form", "replies")
                .param("answer-" + ask, "补好了")
                .param("outcome-" + ask, "answered")
                .param("to-" + ask, "")
                .exchange();
        assertThat(sent).hasStatus(302);
        assertThat(page(id)).contains("补好了").doesNotContain("转到：");
    }

    @Test
    void whoever_gives_it_away_is_led_to_what_she_still_sees() {
        var id = street.report(Street.CATTLE, "下水道堵了", "2026-04-13T16:00");
        street.send(id, street.bureau, "2026-04-13T16:10");
        var away = web.post()
                .uri(address(id) + "/returns")
                .with(UnitScenes.as(street.mason))
                .param("form", "returns")
                .param("wrong", "other")
                .param("reason", "不归我们管")
                .exchange();
        assertThat(away).hasStatus(302).hasHeader("Location", "/desk");
    }

    @Test
    void a_unit_to_dispatch_to_is_offered_once() {
        var id = street.report(Street.CATTLE, "牌子倒了，请扶起来", "2026-04-13T17:00");
        street.send(id, street.station, "2026-04-13T17:10");
        street.answer(id, street.clerk, "2026-04-14T09:00", "2026-04-14T10:00");
        street.rate(id, false, "2026-04-14T11:00");
        street.answerAgain(id, street.clerk, "2026-04-15T10:00");
        street.rate(id, false, "2026-04-15T11:00");
        var offered = Pattern.compile("name=\"unit\" value=\"([^\"]+)\"")
                .matcher(page(id, street.officer))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(offered).contains(street.station.toString()).doesNotHaveDuplicates();
    }

    @Test
    void who_answers_too_late_finds_what_she_wrote_although_the_form_is_gone() {
        var id = street.report(Street.CATTLE, "路面塌了一块，请补", "2026-04-13T15:00");
        street.send(id, street.station, "2026-04-13T15:10");
        street.answer(id, street.clerk, "2026-04-13T16:00", "2026-04-14T16:00");
        var late = web.post()
                .uri(address(id) + "/replies")
                .with(UnitScenes.as(street.clerk))
                .param("form", "replies")
                .param("seen", "1")
                .param("answer-1", "已经补平，铺了沥青")
                .exchange();
        assertThat(late).hasStatus(409);
        assertThat(Visitor.text(late)).contains("您写的还在这里").contains("已经补平，铺了沥青").doesNotContain("name=\"answer-1\"");
        assertThat(page(id)).doesNotContain("已经补平，铺了沥青");
    }

    @Test
    void a_number_is_shown_for_a_reason_and_each_time_is_written_down() {
        var id = street.report(Street.CATTLE, "门禁坏了", About.NOBODY, "13912345678", "2026-04-13T14:00");
        assertThat(page(id)).contains("5678").doesNotContain("13912345678");
        var asked = post(id, "reveals", "why", "");
        assertThat(asked).hasStatus(422);
        assertThat(Visitor.text(asked)).contains("id=\"why-error\"").doesNotContain("13912345678");
        var shown = post(id, "reveals", "why", "contact");
        assertThat(shown).hasStatusOk();
        assertThat(Visitor.text(shown)).contains("13912345678");
        assertThat(page(id)).doesNotContain("13912345678");
        assertThat(context.getBean(JdbcClient.class)
                        .sql(
                                "SELECT count(*) FROM audit.entries WHERE community_code = ? AND object = ? AND payload LIKE '%contact%'")
                        .params(id.communityCode(), id.object())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }
}
