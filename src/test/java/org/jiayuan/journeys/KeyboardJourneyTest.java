package org.jiayuan.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jiayuan.Clause;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** From the form to the answer with the keyboard alone; and the form in English, in large print. */
@Journey
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeyboardJourneyTest {

    private static final String LIFT = "7 栋的电梯关门时夹人，物业一直没有修。什么时候修？";

    @LocalServerPort
    int port;

    @Value("${jiayuan.data}")
    Path data;

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

    @Test
    @Clause(value = "9.2.6", part = true)
    void a_resident_and_three_clerks_never_touch_a_mouse() {
        var resident = town.phone();
        resident.navigate(town.base() + "/communities/" + Town.STAGE);
        tabTo(resident, "textarea[name=text]");
        resident.keyboard().type(LIFT);
        tabTo(resident, "form[action$='/place'] button[type=submit]");
        resident.keyboard().press("Enter");
        resident.waitForURL("**/place");
        tabTo(resident, "#cell");
        resident.keyboard().press("ArrowDown");
        tabTo(resident, "form[action$='/check'] button[type=submit]");
        resident.keyboard().press("Enter");
        resident.waitForURL("**/check");
        resident.waitForTimeout(1_200);
        if (resident.locator("input[name=different]").count() > 0) {
            tabTo(resident, "input[name=different]");
            resident.keyboard().press("Space");
        }
        tabTo(resident, "form[action$='/appeals'] .button--primary");
        resident.keyboard().press("Enter");
        resident.locator(".sent").waitFor();
        var number = resident.locator(".sent").innerText().replaceAll("(?s).*〔\\d+〕(\\d+)号.*", "$1");

        var station = town.staff("station");
        goTo(station, number);
        pressAndWait(station, "a");

        var property = town.staff("property");
        goTo(property, number);
        pressAndWait(property, "a");
        goTo(property, number);
        property.keyboard().press("r");
        assertThat(property.locator("textarea[name^='answer-']").first()).isFocused();
        for (int i = 0; i < property.locator("textarea[name^='answer-']").count(); i++) {
            tabTo(property, "textarea[name^='answer-'] >> nth=" + i);
            property.keyboard().type("门机已经调好，试了二十次没有再夹。");
        }
        tabTo(property, "form[action$='/replies'] .button--primary");
        pressAndWait(property, "Enter");

        goTo(station, number);
        pressAndWait(station, "p");
        resident.reload();
        assertThat(resident.locator("main")).containsText("门机已经调好");
    }

    /** Moves down the queue until the matter with that number stands beside it. */
    private void goTo(Page page, String number) {
        page.navigate(town.base() + "/desk");
        var panel = page.locator("#panel");
        assertThat(panel.locator("h1")).isVisible();
        for (int i = 0; i < 200 && !panel.innerText().contains("〕" + number + "号"); i++) {
            assertThat(panel).hasAttribute("data-shows", Pattern.compile("."));
            next(page, number);
        }
        assertThat(panel).containsText("〕" + number + "号");
    }

    /** One row down, or on to the next page of the queue; two rows may lead to the same page, as two objections do. */
    private static void next(Page page, String number) {
        var rows = page.locator("[data-row]");
        int at = rows.allInnerTexts().size() - 1;
        while (at > 0 && !"true".equals(rows.nth(at).getAttribute("aria-selected"))) {
            at--;
        }
        if (at + 1 < rows.count()) {
            page.keyboard().press("j");
            assertThat(rows.nth(at + 1)).hasAttribute("aria-selected", "true");
            assertThat(page.locator("#panel"))
                    .hasAttribute(
                            "data-shows",
                            rows.nth(at + 1).locator("[data-open]").getAttribute("href"));
        } else if (page.locator("a[rel=next]").count() > 0) {
            pressAndWait(page, "j");
        } else {
            throw new AssertionError("Number " + number + " is not in the queue: " + rows.allInnerTexts());
        }
    }

    private static void pressAndWait(Page page, String key) {
        var arrived = new AtomicBoolean();
        Consumer<Page> arrives = loaded -> arrived.set(true);
        page.onLoad(arrives);
        page.keyboard().press(key);
        page.waitForCondition(arrived::get);
        page.offLoad(arrives);
    }

    /** Presses Tab until the focus stands on the element. */
    private static void tabTo(Page page, String selector) {
        var wanted = page.locator(selector).first();
        for (int i = 0; i < 120; i++) {
            if ((Boolean) wanted.evaluate("element => element === document.activeElement")) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("Tab does not reach " + selector + " on " + page.url());
    }

    @Test
    @Clause(value = "9.2.6", part = true)
    void an_english_reader_says_it_in_large_print() {
        var page = town.phone();
        page.navigate(town.base() + "/look?lang=en");
        page.navigate(town.base() + "/look?size=elder");
        page.navigate(town.base() + "/communities/" + Town.STAGE);
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        page.locator("textarea[name=text]")
                .fill("The street light in front of block 8 has been dark for three nights. When will it be repaired?");
        page.locator("form[action$='/place'] button[type=submit]").click();
        page.locator("#cell").selectOption(Town.STAGE + "03");
        page.locator("form[action$='/check'] .button--primary").click();
        page.waitForTimeout(1_200);
        Town.assertGood(page);
        if (page.locator("input[name=different]").count() > 0) {
            page.locator("input[name=different]").check();
        }
        page.locator("form[action$='/appeals'] .button--primary").click();
        assertThat(page.locator(".sent")).containsText("by");
        assertThat(page.locator("main")).containsText("Grid member");
        Town.assertGood(page);
    }
}
