package org.jiayuan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The browser, and the people who use it: each has a window of her own. */
final class Town implements AutoCloseable {

    static final String STAGE = "440305007019";

    private static final int PHONE = 375;
    private static final int SCREEN = 1280;

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser = playwright
            .chromium()
            .launch(new LaunchOptions()
                    .setExecutablePath(Path.of("/usr/bin/chromium"))
                    .setArgs(List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
    private final String base;
    private final String password;
    private final Map<String, BrowserContext> staff = new LinkedHashMap<>();
    private final List<String> complaints = new ArrayList<>();

    Town(int port, Path data) {
        this.base = "http://localhost:" + port;
        try {
            this.password = Files.readString(data.resolve("demonstration-accounts.txt"))
                    .lines()
                    .findFirst()
                    .orElseThrow()
                    .replaceAll(".*: ", "");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    String base() {
        return base;
    }

    /** Somebody with a phone. */
    Page phone() {
        return page(browser.newContext(options(PHONE)));
    }

    /** Somebody at a desk. */
    Page screen() {
        return page(browser.newContext(options(SCREEN)));
    }

    /** Somebody with a phone whose browser runs no script. */
    Page phoneWithoutScript() {
        return page(browser.newContext(options(PHONE).setJavaScriptEnabled(false)));
    }

    private static NewContextOptions options(int width) {
        return new NewContextOptions().setViewportSize(width, 800).setLocale("zh-CN");
    }

    private Page page(BrowserContext context) {
        var page = context.newPage();
        page.setDefaultTimeout(15_000);
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && message.text().contains("Content Security Policy")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        return page;
    }

    /** A resident with a phone, signed in with the code that stands on the page of messages. */
    Page resident(String phone) {
        var page = phone();
        page.navigate(base + "/sign-in");
        page.fill("#phone", phone);
        page.click("form[action='/sign-in/codes'] button");
        page.locator("#code").waitFor();
        var outbox = browser.newPage();
        outbox.navigate(base + "/outbox");
        var code = Pattern.compile("(?<!\\d)(\\d{6})(?!\\d)").matcher(outbox.innerText("main"));
        assertThat(code.find()).isTrue();
        outbox.close();
        page.fill("#code", code.group());
        page.click("form[action='/sign-in'] button");
        page.waitForURL(url -> !url.contains("/sign-in"));
        return page;
    }

    /** A member of staff at her desk, signed in. */
    Page staff(String login) {
        return staff(login, SCREEN);
    }

    Page staff(String login, int width) {
        var context = staff.get(login);
        if (context == null) {
            context = browser.newContext(options(width));
            staff.put(login, context);
            var page = page(context);
            page.navigate(base + "/staff/sign-in");
            page.fill("#login", login);
            page.fill("#password", password);
            page.click("main button[type=submit]");
            page.waitForURL(url -> !url.contains("/staff/sign-in"));
            page.close();
        }
        var page = page(context);
        page.setViewportSize(width, 900);
        return page;
    }

    /** Whether anything was wrong in the browser so far. */
    void assertQuiet() {
        assertThat(complaints).isEmpty();
    }

    /** A page as it stands must have nothing that axe finds, and not scroll sideways. */
    static void assertGood(Page page) {
        assertThat(found(page)).as("axe on %s", page.url()).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
                .as("sideways scroll on %s", page.url())
                .isEqualTo(0);
    }

    /** What axe finds on a page as it stands. */
    static List<String> found(Page page) {
        return new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                        .setLegacyMode(true)
                        .analyze()
                        .getViolations()
                        .stream()
                        .map(rule -> rule.getId() + " at "
                                + rule.getNodes().getFirst().getTarget())
                        .toList();
    }

    /** The first row of a page's text that holds something. */
    static @Nullable String line(Page page, String part) {
        return page.innerText("main")
                .lines()
                .filter(line -> line.contains(part))
                .findFirst()
                .orElse(null);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
