package org.jiayuan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.jiayuan.Clause;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An appeal reaches the right grid member and comes back answered. */
@Journey
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Clause(value = "9.1.4", part = true)
class AppealJourneyTest {

    private static final String LAMP = "8 栋门口的路灯连着三晚不亮了，昨晚有老人下楼摔了一跤。请问什么时候能修好？我叫欧阳海棠，电话13798765432。";
    private static final String CELL = Town.STAGE + "02";

    @LocalServerPort
    int port;

    @Value("${jiayuan.data}")
    Path data;

    @Autowired
    JdbcClient database;

    Town town;

    Traces traces;

    @BeforeAll
    void open() {
        traces = Traces.kept();
        town = new Town(port, data);
    }

    @AfterAll
    void close() {
        town.assertQuiet();
        town.close();
        traces.assertNone(database, LAMP, "欧阳海棠", "13798765432");
    }

    @Test
    @Clause("9.2.6")
    void a_lamp_goes_from_the_form_over_the_grid_member_to_the_works_and_back_to_solved() {
        var resident = new Resident(town, town.phone()).writes(LAMP, CELL).sends("streetlight");
        assertThat(resident.looks().innerText("main")).contains("网格员");
        Clerk.of(town, "grid").takes(resident.reference());
        Clerk.of(town, "grid").handsOver(resident.reference());
        var works = Clerk.of(town, "works");
        works.takes(resident.reference());
        works.replies(resident.reference(), "灯泡和线路今天下午已经换好，晚上会再看一次。");
        assertThat(resident.looks().innerText("main")).contains("在核对").doesNotContain("灯泡和线路");
        Clerk.of(town, "station").checks(resident.reference(), true, "");
        assertThat(resident.looks().innerText("main")).contains("灯泡和线路今天下午已经换好");
        resident.rates(true, "");
        assertThat(resident.page().innerText("main")).contains("解决了");
    }

    @Test
    @Clause("9.2.6")
    void not_solved_comes_back_then_goes_to_the_sub_district_which_decides_in_the_end() {
        var resident = new Resident(town, town.phone()).writes(LAMP, CELL).sends("streetlight");
        var reference = resident.reference();
        Clerk.of(town, "grid").takes(reference);
        Clerk.of(town, "grid").replies(reference, "去看过，灯罩擦干净了。");
        Clerk.of(town, "station").checks(reference, true, "");
        resident.rates(false, "灯还是不亮");
        assertThat(resident.page().innerText("main")).contains("灯还是不亮");
        Clerk.of(town, "grid").replies(reference, "又去看了一次，报了维修。");
        Clerk.of(town, "station").checks(reference, true, "");
        resident.rates(false, "报了维修没有人来");
        Clerk.of(town, "officer").dispatches(reference, "粤海市政所");
        var works = Clerk.of(town, "works");
        works.takes(reference);
        works.replies(reference, "电缆断了，要等路面开挖。");
        Clerk.of(town, "officer").checks(reference, true, "");
        resident.rates(false, "三个星期了");
        Clerk.of(town, "director").decides(reference, "电缆要开挖，已列入十二月的计划，先装一盏临时灯。", "不同意可以向区里申请复查。");
        assertThat(resident.looks().innerText("main")).contains("已列入十二月的计划").contains("向区里申请复查");
    }

    @Test
    @Clause("9.2.6")
    void a_return_a_question_and_more_time_are_told_to_the_resident() {
        var resident = new Resident(town, town.phone()).writes(LAMP, CELL).sends("streetlight");
        var reference = resident.reference();
        Clerk.of(town, "grid").returns(reference, "这是市政的灯杆，不归网格修");
        Clerk.of(town, "station").dispatches(reference, "粤海市政所");
        var works = Clerk.of(town, "works");
        works.takes(reference);
        works.asks(reference, "请问灯杆上的编号是多少？");
        assertThat(resident.looks().innerText("main")).contains("灯杆上的编号");
        resident.page().fill("textarea[name=answer]", "Y-203");
        resident.page().click("form[action$='/answers'] button");
        assertThat(resident.looks().innerText("main")).contains("Y-203");
        works.asksForTime(reference, "要订做灯头");
        Clerk.of(town, "head").grantsTime(reference, "情况属实");
        assertThat(resident.looks().innerText("main")).contains("多给一些时间");
    }

    @Test
    @Clause("9.2.6")
    void a_complaint_about_the_station_goes_past_it_one_level_up() {
        var resident = new Resident(town, town.phone()).writes(LAMP, CELL);
        resident.page().check("input[name=about][value=station]");
        resident.sends("station");
        var address = town.base() + "/desk/matters/" + Town.STAGE + "/" + resident.reference();
        assertThat(town.staff("station").navigate(address).status()).isEqualTo(404);
        assertThat(town.staff("head").navigate(address).status()).isEqualTo(404);
        assertThat(Clerk.of(town, "officer").opens(resident.reference()).innerText("main"))
                .contains("路灯");
    }

    @Test
    @Clause("9.2.6")
    void it_works_without_javascript() {
        var page = town.phoneWithoutScript();
        page.navigate(town.base() + "/communities/" + Town.STAGE);
        page.fill("textarea[name=text]", LAMP);
        page.click("form[action$='/appeals/new/place'] button[type=submit]");
        page.selectOption("#cell", CELL);
        page.click("form[action$='/appeals/new/check'] button[type=submit]");
        page.waitForTimeout(1_200);
        var different = page.locator("input[name=different]");
        if (different.count() > 0) {
            different.check();
        }
        page.click("form[action$='/appeals'] .button--primary");
        assertThat(page.innerText(".sent")).contains("蔚蓝海岸〔");
    }

    @Test
    @Clause(value = "9.2.6", part = true)
    void a_resident_with_an_account_finds_her_matter_on_her_page() {
        var page = town.phone();
        page.navigate(town.base() + "/sign-in");
        page.fill("#phone", "13798765432");
        page.click("form[action='/sign-in/codes'] button");
        var code = outboxCode();
        page.fill("#code", code);
        page.click("form[action='/sign-in'] button");
        page.waitForURL(url -> !url.contains("/sign-in"));
        var resident = new Resident(town, page).writes(LAMP, CELL).sends("streetlight");
        assertThat(resident.looks().innerText("main")).contains("路灯");
        page.navigate(town.base() + "/my");
        assertThat(page.locator("a[href*='" + resident.reference() + "']").count())
                .isPositive();
    }

    private String outboxCode() {
        var window = town.screen();
        window.navigate(town.base() + "/outbox");
        var text = window.innerText("main");
        window.close();
        var code = java.util.regex.Pattern.compile("(?<!\\d)(\\d{6})(?!\\d)").matcher(text);
        assertThat(code.find()).isTrue();
        return code.group(1);
    }
}
