package org.jiayuan.journeys;

import com.microsoft.playwright.Page;

/** What somebody at a desk does with a matter. */
final class Clerk {

    private final Town town;
    private final Page page;

    Clerk(Town town, Page page) {
        this.town = town;
        this.page = page;
    }

    static Clerk of(Town town, String login) {
        return new Clerk(town, town.staff(login));
    }

    Page page() {
        return page;
    }

    /** Opens a matter's own page. */
    Page opens(String reference) {
        page.navigate(town.base() + "/desk/matters/" + Town.STAGE + "/" + reference);
        return page;
    }

    private void open(String noun) {
        var fold = page.locator("details:has(form[action$='/" + noun + "'])");
        if (fold.count() > 0 && fold.getAttribute("open") == null) {
            fold.locator("summary").first().click();
        }
    }

    private void send(String noun) {
        page.locator("form[action$='/" + noun + "'] button[type=submit]:not([formnovalidate])")
                .first()
                .click();
        page.waitForLoadState();
    }

    void takes(String reference) {
        opens(reference);
        send("takings");
    }

    void returns(String reference, String reason) {
        opens(reference);
        open("returns");
        page.fill("#returns-reason", reason);
        send("returns");
    }

    void dispatches(String reference, String unit) {
        opens(reference);
        var form = page.locator("form[action$='/dispatches']");
        var choice = form.locator("label:has-text('" + unit + "') input").first();
        if (!choice.isVisible()) {
            form.locator("details summary").click();
        }
        choice.check();
        send("dispatches");
    }

    void handsOver(String reference) {
        opens(reference);
        open("hand-overs");
        send("hand-overs");
    }

    void asks(String reference, String question) {
        opens(reference);
        open("questions");
        page.fill("#questions-question", question);
        send("questions");
    }

    void asksForTime(String reference, String reason) {
        opens(reference);
        open("extensions");
        page.fill("#extensions-reason", reason);
        send("extensions");
    }

    void grantsTime(String reference, String reason) {
        opens(reference);
        page.fill("#extension-decisions-reason", reason);
        page.click("button[name=decision][value=grant]");
        page.waitForLoadState();
    }

    /** Answers every open ask with the same words. */
    void replies(String reference, String words) {
        opens(reference);
        var answers = page.locator("textarea[name^='answer-']");
        for (int i = 0; i < answers.count(); i++) {
            answers.nth(i).fill(words);
        }
        send("replies");
    }

    void checks(String reference, boolean pass, String reason) {
        opens(reference);
        page.fill("#checks-reason", reason);
        page.click("button[name=verdict][value=" + (pass ? "pass" : "fail") + "]");
        page.waitForLoadState();
    }

    void decides(String reference, String reasons, String next) {
        opens(reference);
        page.fill("#decisions-reasons", reasons);
        page.fill("#decisions-next", next);
        send("decisions");
    }
}
