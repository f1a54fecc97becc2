package org.jiayuan.journeys;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.jiayuan.Clause;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every kind of page, in both languages, both sizes of type, light and dark, on a phone and on a wide screen: axe finds
 * nothing and nothing scrolls sideways. With {@code -Djiayuan.screenshots=docs/screenshots} it takes the pictures there.
 */
@Journey
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesTest {

    private static final String COMMUNITY = "/communities/" + Town.STAGE;

    /** Every two of the four choices meet in one of these. */
    private static final List<Looks> LOOKS = List.of(
            new Looks("zh", "standard", "light", 1280),
            new Looks("zh", "standard", "light", 375),
            new Looks("en", "elder", "dark", 375),
            new Looks("zh", "elder", "dark", 1280),
            new Looks("en", "standard", "dark", 1280),
            new Looks("en", "elder", "light", 1280));

    @LocalServerPort
    int port;

    @Value("${jiayuan.data}")
    Path data;

    @Autowired
    JdbcClient database;

    Town town;

    private record Looks(String language, String size, String shade, int width) {}

    @BeforeAll
    void open() {
        town = new Town(port, data);
    }

    @AfterAll
    void close() {
        town.assertQuiet();
        town.close();
    }

    private String reference(String condition) {
        return database.sql("SELECT year || '-' || number FROM matter.matters WHERE community_code = ? AND " + condition
                        + " ORDER BY submitted_at DESC LIMIT 1")
                .param(Town.STAGE)
                .query(String.class)
                .single();
    }

    private Map<String, String> publicPages() {
        var pages = new LinkedHashMap<String, String>();
        pages.put("district", "/");
        pages.put("search", "/search?q=weilan");
        pages.put("search-nothing", "/search?q=nowhere");
        pages.put("community", COMMUNITY);
        pages.put("matters", COMMUNITY + "/matters");
        pages.put(
                "matter",
                COMMUNITY + "/matters/" + reference("listed AND released_at IS NOT NULL AND state = 'IN_HAND'"));
        pages.put("say", COMMUNITY + "/appeals/new");
        pages.put("track", "/track");
        pages.put("sign-in", "/sign-in");
        pages.put("staff-sign-in", "/staff/sign-in");
        pages.put("privacy", "/privacy");
        pages.put("accessibility", "/accessibility");
        pages.put("not-found", "/communities/440305999999");
        return pages;
    }

    private Map<String, String> deskPages() {
        var pages = new LinkedHashMap<String, String>();
        pages.put("desk", "/desk");
        pages.put("desk-matter", "/desk/matters/" + Town.STAGE + "/" + reference("state = 'IN_HAND'"));
        return pages;
    }

    @Test
    @Clause(value = "9.1.1", part = true)
    void the_public_pages_are_good_in_every_look() {
        walk(town::phone, publicPages());
    }

    @Test
    @Clause(value = "9.2.6", part = true)
    void the_desk_is_good_in_every_look() {
        walk(() -> town.staff("station"), deskPages());
    }

    private void walk(java.util.function.Supplier<Page> window, Map<String, String> pages) {
        var softly = new SoftAssertions();
        for (var looks : LOOKS) {
            var page = window.get();
            page.setViewportSize(looks.width(), 900);
            for (var choice : List.of("lang=" + looks.language(), "size=" + looks.size(), "shade=" + looks.shade())) {
                page.navigate(town.base() + "/look?" + choice);
            }
            pages.forEach((name, path) -> {
                page.navigate(town.base() + path);
                softly.assertThatCode(() -> Town.assertGood(page))
                        .as("%s %s", name, looks)
                        .doesNotThrowAnyException();
                take(page, name, looks);
            });
            page.close();
        }
        softly.assertAll();
    }

    private static void take(Page page, String name, Looks looks) {
        var folder = System.getProperty("jiayuan.screenshots", "");
        if (folder.isEmpty()) {
            return;
        }
        boolean plain = looks.equals(LOOKS.get(0)) || looks.equals(LOOKS.get(1));
        var file = plain
                ? name + "-" + looks.width() + ".png"
                : name + "-" + looks.language() + "-" + looks.size() + "-" + looks.shade() + "-" + looks.width()
                        + ".png";
        page.screenshot(new ScreenshotOptions()
                .setPath(Path.of(plain ? folder : folder + "/all", file))
                .setFullPage(true));
    }
}
