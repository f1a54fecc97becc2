package org.jiayuan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.assertj.core.api.SoftAssertions;

/**
 * Goes through the pages of one kind in both languages. Every page is measured in both sizes of type at both widths; axe
 * looks at each in Chinese, in English or in both, so often that every look occurs for every kind.
 */
final class Walk {

    /** As much of a long list as a picture of it needs, in px. */
    private static final int TALLEST = 3_000;

    private static final int PHONE = 375;
    private static final int SCREEN = 1280;

    /** Waits for the pictures that are loaded only when they come into sight. */
    private static final String PICTURES = """
            () => Promise.all([...document.images].map(image => {
              image.loading = 'eager';
              return image.decode().catch(() => undefined);
            }))
            """;

    /** Every two of the choices meet among any three that follow each other. */
    private static final List<Dress> DRESSES = List.of(
            new Dress(false, false, SCREEN),
            new Dress(true, true, PHONE),
            new Dress(false, false, PHONE),
            new Dress(true, true, SCREEN),
            new Dress(false, true, SCREEN),
            new Dress(true, false, PHONE),
            new Dress(false, true, PHONE),
            new Dress(true, false, SCREEN));

    private static final String DRESS = """
            ([elder, dark]) => {
                document.documentElement.classList.toggle('elder', elder);
                document.documentElement.dataset.theme = dark ? 'dark' : 'light';
            }
            """;

    private final Town town;
    private final Map<String, Visit> visits = new LinkedHashMap<>();
    private final Map<String, Supplier<Page>> doors = new HashMap<>();

    /** How a page looks, but for its language. */
    private record Dress(boolean elder, boolean dark, int width) {}

    /** Who goes there, and how. */
    private record Visit(String who, Consumer<Page> way) {}

    Walk(Town town) {
        this.town = town;
        doors.put("anyone", town::phone);
    }

    /** Somebody who has a window of her own. */
    Walk with(String who, Supplier<Page> door) {
        doors.put(who, door);
        return this;
    }

    /** A page that has an address. */
    Walk to(String who, String name, String path) {
        return by(who, name, page -> page.navigate(town.base() + path));
    }

    /** A page one comes to by doing something. */
    Walk by(String who, String name, Consumer<Page> way) {
        visits.put(name, new Visit(who, way));
        return this;
    }

    /** Goes through all of them. */
    void go() {
        var softly = new SoftAssertions();
        int count = visits.size();
        int looked = Math.min(count, Math.max(DRESSES.size(), (count + 1) / 2));
        int each = (DRESSES.size() + looked - 1) / looked;
        int next = 0;
        for (var language : List.of("zh", "en")) {
            var windows = new HashMap<String, Page>();
            int place = 0;
            for (var visit : visits.entrySet()) {
                var page = windows.computeIfAbsent(visit.getValue().who(), who -> window(who, language));
                var dresses = new ArrayList<Dress>();
                if (language.equals("zh") ? place < looked : place >= count - looked) {
                    for (int i = 0; i < each; i++) {
                        dresses.add(DRESSES.get(next++ % DRESSES.size()));
                    }
                }
                place++;
                softly.assertThatCode(() -> look(page, visit.getValue(), dresses))
                        .as("%s in %s", visit.getKey(), language)
                        .doesNotThrowAnyException();
                take(page, visit.getKey(), language);
            }
            windows.values().forEach(Page::close);
        }
        softly.assertAll();
    }

    private Page window(String who, String language) {
        var page = doors.getOrDefault(who, () -> town.staff(who)).get();
        page.navigate(town.base() + "/look?lang=" + language);
        return page;
    }

    private static void look(Page page, Visit visit, List<Dress> dresses) {
        visit.way().accept(page);
        for (boolean elder : new boolean[] {false, true}) {
            for (int width : new int[] {PHONE, SCREEN}) {
                dress(page, new Dress(elder, false, width));
                assertThat(page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
                        .as("sideways scroll on %s%s at %s", page.url(), elder ? " in large type" : "", width)
                        .isEqualTo(0);
            }
        }
        for (var dress : dresses) {
            dress(page, dress);
            assertThat(Town.found(page))
                    .as("axe on %s as %s", page.url(), dress)
                    .isEmpty();
        }
    }

    private static void dress(Page page, Dress dress) {
        page.setViewportSize(dress.width(), 900);
        page.evaluate(DRESS, List.of(dress.elder(), dress.dark()));
    }

    /** With {@code -Djiayuan.screenshots=docs/screenshots} the pictures go there. */
    private static void take(Page page, String name, String language) {
        var folder = System.getProperty("jiayuan.screenshots", "");
        if (folder.isEmpty() || language.equals("en")) {
            return;
        }
        for (int width : new int[] {PHONE, SCREEN}) {
            dress(page, new Dress(false, false, width));
            page.evaluate(PICTURES);
            int height = (int) page.evaluate("document.documentElement.scrollHeight");
            // At its own height nothing that keeps to the window's edge lies over the page.
            page.setViewportSize(width, Math.min(height, TALLEST));
            page.screenshot(new ScreenshotOptions().setPath(Path.of(folder, name + "-" + width + ".png")));
        }
    }
}
