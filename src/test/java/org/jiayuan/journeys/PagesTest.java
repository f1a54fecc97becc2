package org.jiayuan.journeys;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route.FulfillOptions;
import java.nio.file.Path;
import java.util.Map;
import org.jiayuan.Clause;
import org.jiayuan.platform.Look;
import org.jiayuan.platform.Screens;
import org.jiayuan.platform.Templates;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every kind of page in every look, on a phone and on a wide screen: axe finds nothing and nothing scrolls sideways. */
@Journey
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesTest {

    private static final String COMMUNITY = "/communities/" + Town.STAGE;
    private static final String LAMP = "9 栋门口的路灯连着三晚不亮了。请问什么时候能修好？";
    private static final String CELL = Town.STAGE + "02";
    private static final String SAY = "#say-form button[type=submit]";
    private static final String ON = "form[action$='/appeals/new/check'] .button--primary";

    @LocalServerPort
    int port;

    @Value("${jiayuan.data}")
    Path data;

    @Autowired
    JdbcClient database;

    @Autowired
    Templates templates;

    @Autowired
    Screens screens;

    Town town;
    Stage stage;

    @BeforeAll
    void open() {
        town = new Town(port, data);
        stage = new Stage(database);
    }

    @AfterAll
    void close() {
        town.assertQuiet();
        town.close();
    }

    private String onDesk(String condition) {
        return "/desk/matters/" + Town.STAGE + "/" + stage.matter(condition);
    }

    @Test
    @Clause(value = "9.1.1", part = true)
    void what_everybody_reads_is_good_in_every_look() {
        new Walk(town)
                .to("anyone", "district", "/")
                .to("anyone", "search", "/search?q=weilan")
                .to("anyone", "search-nothing", "/search?q=nowhere")
                .to("anyone", "community", COMMUNITY)
                .to("anyone", "matters", COMMUNITY + "/matters")
                .to("anyone", "matters-none", COMMUNITY + "/matters?category=fire&state=done")
                .to(
                        "anyone",
                        "matter",
                        COMMUNITY + "/matters/" + stage.matter("released_at IS NOT NULL AND state = 'IN_HAND'"))
                .to(
                        "anyone",
                        "matter-answered",
                        COMMUNITY + "/matters/" + stage.matter("released_at IS NOT NULL AND state = 'REPLIED'"))
                .to("anyone", "meetings", COMMUNITY + "/meetings")
                .to("anyone", "meeting", COMMUNITY + "/meetings/" + stage.council("meetings", "stage = 'CLOSED'"))
                .to(
                        "anyone",
                        "meeting-watch",
                        COMMUNITY + "/meetings/" + stage.council("meetings", "stage = 'CLOSED'") + "/watch")
                .to("anyone", "resolutions", COMMUNITY + "/council/resolutions")
                .to("anyone", "resolution", COMMUNITY + "/council/resolutions/" + stage.council("resolutions", "true"))
                .to("anyone", "convention", COMMUNITY + "/council/convention")
                .to("anyone", "chain", COMMUNITY + "/council/chain")
                .to("anyone", "topics", COMMUNITY + "/council/topics")
                .to("anyone", "topic", COMMUNITY + "/council/topics/" + stage.council("topics", "state = 'COLLECTING'"))
                .to("anyone", "topic-form", COMMUNITY + "/council/topic-form")
                .to("anyone", "publications", COMMUNITY + "/publications")
                .to("anyone", "publication", COMMUNITY + "/publications/" + stage.publication())
                .to("anyone", "board-public", "/board")
                .to("anyone", "privacy", "/privacy")
                .to("anyone", "accessibility", "/accessibility")
                .to("anyone", "design", "/design")
                .to("anyone", "design-field", "/design/field")
                .to("anyone", "design-clock", "/design/clock")
                .to("anyone", "messages", "/outbox")
                .go();
    }

    @Test
    @Clause(value = "9.2.6", part = true)
    void saying_something_is_good_in_every_look() {
        var appeal = new Resident(town, town.phone()).writes(LAMP, CELL).sends("streetlight");
        var tracked = appeal.link().replace(town.base(), "");
        new Walk(town)
                .to("anyone", "say", COMMUNITY + "/appeals/new")
                .by("anyone", "say-wrong", page -> {
                    page.navigate(town.base() + COMMUNITY);
                    page.fill("#text", "灯");
                    page.click(SAY);
                })
                .by("anyone", "place", page -> says(page, LAMP))
                .by("anyone", "place-danger", page -> says(page, "三楼着火了，有人受伤，快来"))
                .by("anyone", "place-wrong", page -> {
                    says(page, LAMP);
                    page.click(ON);
                })
                .by("anyone", "check", this::checks)
                .by("anyone", "check-wrong", page -> {
                    checks(page);
                    page.fill("#phone", "123");
                    page.waitForTimeout(1_200);
                    var different = page.locator("input[name=different]");
                    if (different.count() > 0) {
                        different.check();
                    }
                    page.click("form[action$='/appeals'] .button--primary");
                    page.locator("#phone-error").waitFor();
                })
                .to("anyone", "sent", tracked + "?sent")
                .to("anyone", "tracking", tracked)
                .to("anyone", "receipt", tracked + "/receipt")
                .to("anyone", "data", tracked + "/data")
                .to("anyone", "track", "/track")
                .by("anyone", "track-wrong", page -> {
                    page.navigate(town.base() + "/track");
                    page.fill("#number", "abc");
                    page.click("form[action='/track/numbers'] button");
                })
                .to("anyone", "sign-in", "/sign-in")
                .to("anyone", "staff-sign-in", "/staff/sign-in")
                .by("anyone", "staff-sign-in-wrong", page -> {
                    page.navigate(town.base() + "/staff/sign-in");
                    page.fill("#login", "nobody");
                    page.fill("#password", "x");
                    page.click("main button[type=submit]");
                })
                .go();
    }

    private void says(Page page, String words) {
        page.navigate(town.base() + COMMUNITY);
        page.fill("#text", words);
        page.click(SAY);
        page.waitForURL("**/appeals/new/place");
    }

    private void checks(Page page) {
        says(page, LAMP);
        page.fill("#words", "9 栋门口");
        page.selectOption("#cell", CELL);
        page.click(ON);
        page.waitForURL("**/appeals/new/check");
    }

    @Test
    @Clause(value = "9.2.6", part = true)
    void ones_own_pages_are_good_in_every_look() {
        var hers = town.resident("13700001111");
        new Resident(town, hers).writes(LAMP, CELL).sends("streetlight");
        var nobody = town.resident("13700002222");
        var walk = new Walk(town)
                .with("reporter", () -> hers.context().newPage())
                .with("newcomer", () -> nobody.context().newPage());
        for (var place : new String[] {
            "", "/matters", "/followed", "/notices", "/readings", "/nickname", "/phone", "/data", "/data/deletion"
        }) {
            walk.to("reporter", "my" + place.replace('/', '-'), "/my" + place);
        }
        for (var place : new String[] {"", "/matters", "/readings"}) {
            walk.to("newcomer", "my-none" + place.replace('/', '-'), "/my" + place);
        }
        walk.go();
    }

    @Test
    @Clause(value = "9.2.6", part = true)
    void the_desk_is_good_in_every_look() {
        var inHand = onDesk("state = 'IN_HAND'");
        var unit = database.sql("SELECT unit_id::text FROM unit.units WHERE kind = 'GRID_TEAM' AND division_code = ?")
                .param(Town.STAGE)
                .query(String.class)
                .single();
        var reviewed = new Resident(town, town.phone())
                .writes(LAMP, CELL)
                .sends("streetlight")
                .reference();
        new Walk(town)
                .to("station", "desk", "/desk")
                .to("lead", "desk-empty", "/desk")
                .to("station", "desk-matter", inHand)
                .to("head", "desk-matter-head", onDesk("state = 'SUBMITTED'"))
                .to("station", "register", "/desk/matters")
                .to("station", "register-none", "/desk/matters?state=dispatch")
                .to("station", "counter", "/desk/appeals/new")
                .to("station", "assignment", "/desk/assignments/new")
                .to("works", "notices", "/desk/notices")
                .to("operator", "reviews", "/desk/reviews")
                .to("operator", "review", "/desk/reviews/" + Town.STAGE + "/" + reviewed)
                .to("operator", "photo", photoToLookAt())
                .to("head", "units", "/desk/units")
                .to("head", "unit", "/desk/units/" + unit)
                .to("head", "duty", "/desk/units/" + unit + "/duty")
                .to("system", "categories", "/desk/categories")
                .to("system", "terms", "/desk/terms")
                .to("system", "responsibilities", "/desk/responsibilities")
                .to("system", "danger-words", "/desk/danger-words")
                .to("station", "dispatch", "/desk/dispatch")
                .to("head", "templates", "/desk/templates")
                .to("lead", "figures", "/desk/figures")
                .to("lead", "board", "/board")
                .to("officer", "board-hill", "/board")
                .to("lead", "board-tree", "/board/" + Town.STAGE)
                .to("lead", "board-system", "/board/" + Town.STAGE.substring(0, 6) + "000000/systems/portal")
                .to("station", "board-clause", "/board/" + Town.STAGE + "/clauses/1.1.1")
                .to("lead", "board-clause-seen", "/board/" + Town.STAGE + "/clauses/9.2.6")
                .to("lead", "board-due", "/board/" + Town.STAGE.substring(0, 6) + "000000/due")
                .to("system", "thresholds", "/desk/thresholds")
                .to("system", "programme", "/desk/programme")
                .to("station", "heat-map", "/desk/figures?division=" + Town.STAGE)
                .to("station", "exports", "/desk/exports")
                .to("station", "me", "/desk/me")
                .to("station", "password", "/staff/password")
                .go();
    }

    private String photoToLookAt() {
        return "/desk/reviews/" + Town.STAGE + "/"
                + database.sql("SELECT year || '-' || number || '/photos/' || id FROM matter.photos "
                                + "WHERE community_code = ? AND picture ORDER BY verdict = 'WAITING' DESC, id LIMIT 1")
                        .param(Town.STAGE)
                        .query(String.class)
                        .single();
    }

    @Test
    @Clause(value = "9.2.6", part = true)
    void the_administration_is_good_in_every_look() {
        var account = database.sql("SELECT account_id::text FROM identity.grants WHERE role = 'CLERK' LIMIT 1")
                .query(String.class)
                .single();
        var leaving = town.resident("13700003333");
        leaving.navigate(town.base() + "/my/data/deletion");
        leaving.click("form[action='/my/data/requests'] button[type=submit]");
        leaving.waitForURL("**/my/data*");
        new Walk(town)
                .to("system", "admin", "/admin")
                .to("security", "accounts", "/admin/accounts")
                .to("security", "account", "/admin/accounts/" + account)
                .to("system", "account-new", "/admin/accounts/new")
                .to("system", "divisions", "/admin/divisions")
                .to("system", "division", "/admin/divisions/" + Town.STAGE)
                .to("system", "division-new", "/admin/divisions/new")
                .to("system", "cells-new", "/admin/cells/new")
                .to("system", "calendar", "/admin/calendar")
                .to("system", "calendar-new", "/admin/calendar/years/new")
                .to("system", "corrections", "/admin/corrections")
                .to("system", "webhooks", "/admin/webhooks")
                .to("system", "endpoints", "/admin/endpoints")
                .to("system", "webhook-new", "/admin/webhooks/new")
                .to("audit", "audit", "/admin/audit")
                .to("audit", "protection", "/admin/protection")
                .to("system", "api-keys", "/admin/api-keys")
                .to("security", "requests", "/admin/requests")
                .by("security", "request", page -> {
                    page.navigate(town.base() + "/admin/requests");
                    page.locator("main a[href^='/admin/requests/']").first().click();
                    page.waitForURL("**/admin/requests/*/*");
                })
                .to("security", "retention", "/admin/retention")
                .go();
    }

    @Test
    @Clause(value = "9.2.6", part = true)
    void what_is_printed_is_good_in_every_look() {
        new Walk(town)
                .to("station", "sheet-order", sheet("station", "order"))
                .to("station", "sheet-transfer", sheet("station", "transfer"))
                .to("officer", "sheet-supervision", sheet("officer", "supervision"))
                .to("station", "sheet-reply", sheet("station", "reply"))
                .go();
    }

    /** The first matter of the stage of which there is such a sheet. */
    private String sheet(String who, String kind) {
        var window = town.staff(who);
        return database
                .sql("SELECT year || '-' || number FROM matter.matters WHERE community_code = ? ORDER BY number")
                .param(Town.STAGE)
                .query(String.class)
                .list()
                .stream()
                .map(reference -> "/desk/matters/" + Town.STAGE + "/" + reference + "/sheets/" + kind)
                .filter(path -> window.request().get(town.base() + path).ok())
                .findFirst()
                .orElseThrow();
    }

    @Test
    @Clause(value = "9.1.1", part = true)
    void what_goes_wrong_is_told_well_in_every_look() {
        new Walk(town)
                .to("anyone", "problem-404", "/communities/440305999999")
                .by("anyone", "problem-409", page -> problem(page, 409))
                .by("anyone", "problem-429", page -> problem(page, 429))
                .by("anyone", "problem-500", page -> problem(page, 500))
                .go();
    }

    /** The page that the program would answer with. */
    private void problem(Page page, int status) {
        var english = page.context().cookies().stream()
                .anyMatch(cookie -> cookie.name.equals("lang") && cookie.value.equals("en"));
        var look = new Look(english ? java.util.Locale.ENGLISH : Look.CHINESE, false, Look.Shade.LIGHT);
        var screen = screens.ofEverybody(look, "/", java.time.Instant.now());
        var body = templates.render("platform/ProblemPage", Map.of("screen", screen, "status", status));
        page.route(
                "**/problem-" + status,
                route -> route.fulfill(new FulfillOptions()
                        .setStatus(status)
                        .setContentType("text/html; charset=utf-8")
                        .setBodyBytes(body)));
        page.navigate(town.base() + "/problem-" + status);
        page.unroute("**/problem-" + status);
    }
}
