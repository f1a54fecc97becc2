package org.jiayuan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.WaitForSelectorOptions;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jiayuan.Clause;
import org.jiayuan.council.AppointMember;
import org.jiayuan.council.AppointMember.Recommended;
import org.jiayuan.council.Constituency;
import org.jiayuan.council.Members;
import org.jiayuan.council.meeting.Attending;
import org.jiayuan.council.meeting.ConductMeeting;
import org.jiayuan.council.meeting.ConveneMeeting;
import org.jiayuan.council.meeting.ConveneMeeting.Point;
import org.jiayuan.council.meeting.Happening.Way;
import org.jiayuan.council.meeting.Meeting.MeetingId;
import org.jiayuan.council.meeting.MeetingKind;
import org.jiayuan.council.meeting.Move;
import org.jiayuan.council.meeting.ReadMeeting;
import org.jiayuan.council.meeting.RuleSet;
import org.jiayuan.council.meeting.SendMeetingNotice;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Shanghai;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Five browsers in one meeting: the secretary's desk, the screen on the wall, and three members' phones; and an onlooker's. */
@Journey
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MeetingJourneyTest {

    /** How long a page may take to follow another, in milliseconds. */
    private static final double A_MOMENT = 3_000;

    @LocalServerPort
    int port;

    @Value("${jiayuan.data}")
    Path data;

    @Autowired
    JdbcClient database;

    @Autowired
    AppointMember appoint;

    @Autowired
    Members members;

    @Autowired
    ConveneMeeting convene;

    @Autowired
    SendMeetingNotice tell;

    @Autowired
    ConductMeeting conduct;

    @Autowired
    ReadMeeting read;

    @Autowired
    Clock clock;

    Town town;

    @BeforeAll
    void open() {
        town = new Town(port, data);
    }

    @AfterAll
    void close() {
        town.assertQuiet();
        town.close();
    }

    private Act now() {
        return Act.ofProgram(clock.instant());
    }

    private LocalDate today() {
        return Shanghai.day(clock.instant());
    }

    private Page member(String phone) {
        var page = town.resident(phone);
        var account = database.sql("SELECT account_id FROM identity.accounts WHERE login IS NULL "
                        + "AND phone IS NOT NULL ORDER BY account_id DESC LIMIT 1")
                .query(UUID.class)
                .single();
        appoint.of(
                Town.STAGE,
                1,
                new Recommended("手机" + phone.substring(9), Constituency.RESPECTED, "居民", "居民推荐", account),
                today(),
                now());
        return page;
    }

    private MeetingId told() {
        var id = convene.with(
                Town.STAGE,
                MeetingKind.EXTRAORDINARY,
                clock.instant().plusSeconds(2),
                "议事厅",
                RuleSet.ROBERT,
                List.of(new Point("滑梯换地垫", "", null)),
                now());
        tell.of(id, now());
        return id;
    }

    private static void follows(Page page, String text) {
        page.waitForSelector("#live >> text=" + text, new WaitForSelectorOptions().setTimeout(A_MOMENT));
    }

    private static void presses(Page page, String move) {
        page.locator("form:has(input[name=move][value=" + move + "]) button[type=submit]")
                .first()
                .click();
        page.waitForLoadState();
    }

    @Test
    @Clause({"2.3.3", "2.3.4"})
    void five_browsers_follow_one_meeting_from_signing_in_to_the_resolution() {
        var phones = List.of(member("13900001101"), member("13900001102"), member("13900001103"));
        var id = told();
        var all = members.entitled(Town.STAGE, today());
        var arriving = new ArrayList<Move>();
        all.stream()
                .filter(one -> !one.name().startsWith("手机"))
                .limit(all.size() * 2 / 3 - 1)
                .forEach(one -> arriving.add(new Attending.ComeIn(one.seat(), Way.SECRETARY, null)));
        conduct.of(id, arriving, now());
        var desk = town.staff("station");
        var path = "/desk/council/" + Town.STAGE + "/meetings/" + id.reference();
        desk.navigate(town.base() + path);
        var wall = town.staff("station");
        wall.navigate(town.base() + path + "/screen");
        var door = read.of(id).plan().door();
        var scanned = "/my/meetings/" + Town.STAGE + "/" + id.reference() + "?way=qr&door=" + door;
        for (var phone : phones) {
            phone.navigate(town.base() + scanned);
            presses(phone, "come-in");
            phone.waitForSelector("form:has(input[value=go-out])");
        }
        int present = arriving.size() + 3;
        follows(wall, "到会 " + present + " 人");
        presses(desk, "open");
        var onlooker = town.phone();
        onlooker.navigate(town.base() + "/communities/" + Town.STAGE);
        onlooker.click("a[href='/communities/" + Town.STAGE + "/meetings/" + id.reference() + "/watch']");
        follows(wall, "正在开会");
        phones.forEach(phone -> follows(phone, "正在开会"));
        presses(desk, "call");
        follows(wall, "滑梯换地垫");
        var first = phones.getFirst();
        first.locator("summary:has-text('提出动议')").click();
        first.fill("#text", "滑梯下面的地垫全部换成软胶的");
        presses(first, "propose");
        follows(phones.get(1), "地垫全部换成软胶");
        presses(phones.get(1), "second");
        follows(desk, "附议");
        follows(onlooker, "地垫全部换成软胶");
        presses(desk, "put");
        for (var phone : phones) {
            phone.waitForSelector("button[name=choice][value=YES]", new WaitForSelectorOptions().setTimeout(A_MOMENT));
            phone.click("button[name=choice][value=YES]");
            phone.waitForSelector("text=已经记下");
        }
        follows(wall, "已投 3 / " + present);
        presses(desk, "announce");
        follows(wall, "没有超过到会的 " + present + " 人，未通过");
        phones.forEach(phone -> follows(phone, "未通过"));
        follows(onlooker, "未通过");
        assertThat(onlooker.content()).doesNotContain(door);
        Town.assertGood(onlooker);
        assertThat(read.of(id).votes().getFirst().ballots()).hasSize(3);
        Town.assertGood(first);
        Town.assertGood(wall);
        Town.assertGood(desk);
        presses(desk, "close");
        follows(wall, "已结束");
        follows(onlooker, "会议已经结束");
    }

    @Test
    @Clause(value = "2.3.4", part = true)
    void a_page_whose_line_was_refused_takes_it_up_again_and_shows_what_it_missed() {
        var id = told();
        var phone = town.phone().context().browser().newContext().newPage();
        phone.route(
                "**/live", route -> route.fulfill(new com.microsoft.playwright.Route.FulfillOptions().setStatus(503)));
        phone.navigate(town.base() + "/communities/" + Town.STAGE + "/meetings/" + id.reference() + "/watch");
        phone.waitForSelector("#live >> text=网络断了");
        var seat = members.entitled(Town.STAGE, today()).getFirst().seat();
        conduct.of(id, new Attending.ComeIn(seat, Way.SECRETARY, null), now());
        phone.unroute("**/live");
        phone.waitForSelector("#live >> text=到会 1 人", new WaitForSelectorOptions().setTimeout(3 * A_MOMENT));
    }

    private int count(String sql) {
        return database.sql(sql).query(Integer.class).single();
    }

    @Test
    void the_year_of_councils_holds_what_happens_to_councils() {
        assertThat(count("SELECT count(DISTINCT community_code) FROM council.meetings WHERE stage = 'CLOSED'"))
                .isGreaterThanOrEqualTo(12);
        assertThat(count("SELECT count(*) FROM council.lines WHERE what = 'Adjourned' AND detail ->> 'why' = 'QUORUM'"))
                .as("a quorum lost")
                .isPositive();
        assertThat(count("""
                        SELECT count(*) FROM council.lines d JOIN council.lines p
                            ON p.community_code = d.community_code AND p.year = d.year AND p.number = d.number
                            AND p.what = 'Put' AND p.detail ->> 'vote' = d.detail ->> 'vote'
                        WHERE d.what = 'Decided'
                          AND (d.detail -> 'tally' ->> 'yes')::int * 2 = jsonb_array_length(p.detail -> 'present')
                        """)).as("a tie").isPositive();
        assertThat(
                        count(
                                "SELECT count(*) FROM council.resolutions WHERE overdue_since IS NOT NULL AND opinion_at IS NULL"))
                .as("an answer forgotten")
                .isPositive();
        assertThat(count("SELECT count(*) FROM council.conventions WHERE stage = 'FILED'"))
                .isPositive();
        assertThat(count("SELECT count(*) FROM council.resolutions WHERE carried_out_at IS NOT NULL"))
                .isPositive();
    }

    @Test
    @Clause(value = "2.3.4", part = true)
    void a_phone_without_script_signs_in_and_reloads() {
        var id = told();
        var phone = member("13900001104");
        var context = phone.context().storageState();
        var page = phone.context()
                .browser()
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setJavaScriptEnabled(false)
                        .setStorageState(context))
                .newPage();
        page.navigate(town.base() + "/my/meetings/" + Town.STAGE + "/" + id.reference());
        page.fill("#door", "000000".equals(read.of(id).plan().door()) ? "111111" : "000000");
        presses(page, "come-in");
        assertThat(page.innerText("main")).contains("数字不对");
        page.fill("#door", read.of(id).plan().door());
        presses(page, "come-in");
        page.click("text=看最新情况");
        assertThat(page.locator("form:has(input[value=go-out])").count()).isPositive();
    }
}
