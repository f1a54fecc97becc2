package org.jiayuan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;

/** What a resident does: says something, looks how it stands, judges the answer. */
final class Resident {

    private final Town town;
    private final Page page;
    private String link = "";
    private String reference = "";

    Resident(Town town, Page page) {
        this.town = town;
        this.page = page;
    }

    Page page() {
        return page;
    }

    /** The secret address of her appeal. */
    String link() {
        return link;
    }

    /** {@code 2026-418}. */
    String reference() {
        return reference;
    }

    /** Says something on her community's site, chooses a cell, and stops at the last screen. */
    Resident writes(String words, String cell) {
        page.navigate(town.base() + "/communities/" + Town.STAGE);
        page.fill("textarea[name=text]", words);
        page.click("form[action$='/appeals/new/place'] button[type=submit]");
        page.waitForURL("**/appeals/new/place");
        page.fill("#words", "8 栋门口");
        page.selectOption("#cell", cell);
        page.click("form[action$='/appeals/new/check'] button[type=submit]");
        page.waitForURL("**/appeals/new/check");
        return this;
    }

    /** Chooses a category and sends it: on a screen that a person has looked at for a moment. */
    Resident sends(String category) {
        page.selectOption("#category", category);
        page.waitForTimeout(1_200);
        var different = page.locator("input[name=different]");
        if (different.count() > 0) {
            different.check();
        }
        page.click("form[action$='/appeals'] .button--primary");
        page.locator(".sent").waitFor();
        link = page.url().replace("?sent", "");
        reference = page.locator(".sent").innerText().replaceAll("(?s).*〔(\\d+)〕(\\d+)号.*", "$1-$2");
        assertThat(reference).matches("20\\d\\d-\\d+");
        return this;
    }

    /** Looks how it stands. */
    Page looks() {
        page.navigate(link);
        return page;
    }

    /** Says whether it is solved. */
    void rates(boolean solved, String missing) {
        looks();
        if (solved) {
            for (var name : new String[] {"speed", "effect", "manner"}) {
                page.check("input[name=" + name + "][value='4']");
            }
        } else {
            page.fill("textarea[name=comment]", missing);
        }
        page.click("button[name=verdict][value=" + (solved ? "solved" : "not-solved") + "]");
        page.locator("button[name=verdict]")
                .first()
                .waitFor(new com.microsoft.playwright.Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }
}
