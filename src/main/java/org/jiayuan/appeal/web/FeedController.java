package org.jiayuan.appeal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jiayuan.division.Division;
import org.jiayuan.division.Divisions;
import org.jiayuan.matter.FindPublished;
import org.jiayuan.matter.FindPublished.Filter;
import org.jiayuan.matter.FindPublished.Mark;
import org.jiayuan.matter.Labels;
import org.jiayuan.matter.Published;
import org.jiayuan.platform.Look;
import org.jiayuan.platform.PublicAddress;
import org.jiayuan.platform.Screen;
import org.jiayuan.platform.Screens;
import org.jiayuan.shared.NotFound;
import org.jiayuan.shared.Shanghai;
import org.jiayuan.unit.Categories;
import org.jiayuan.unit.Category;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /communities/{code}/matters.atom}: what neighbours reported, to subscribe to; of one category, or of all. */
@Controller
class FeedController {

    private static final int SIZE = 30;
    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final MediaType ATOM =
            new MediaType("application", "atom+xml", java.nio.charset.StandardCharsets.UTF_8);

    private final Divisions divisions;
    private final Categories categories;
    private final FindPublished find;
    private final Screens screens;
    private final PublicAddress site;
    private final Clock clock;

    FeedController(
            Divisions divisions,
            Categories categories,
            FindPublished find,
            Screens screens,
            PublicAddress site,
            Clock clock) {
        this.divisions = divisions;
        this.categories = categories;
        this.find = find;
        this.screens = screens;
        this.site = site;
        this.clock = clock;
    }

    @GetMapping("/communities/{code}/matters.atom")
    ResponseEntity<byte[]> show(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String category,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "") String lang,
            HttpServletRequest request) {
        var community = divisions.community(code);
        boolean english = lang.equals("en");
        var screen = screens.ofEverybody(
                new Look(english ? Locale.ENGLISH : Look.CHINESE, false, Look.Shade.AUTO),
                request.getRequestURI(),
                clock.instant());
        var only = category.isEmpty() ? null : categories.get(category, screen.today());
        var found = find.listed(
                new Filter(
                        List.of(code),
                        only == null ? Set.of() : Set.of(only.code()),
                        null,
                        null,
                        null,
                        mark(code, after, screen),
                        0),
                SIZE + 1,
                screen);
        var feed = feed(community, only, after, found, english, site.of(request), screen);
        var document = feed.document();
        return ResponseEntity.ok()
                .contentType(ATOM)
                .cacheControl(CacheControl.maxAge(KEPT).cachePublic())
                .eTag(etag(document))
                .lastModified(feed.updated())
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .body(document);
    }

    private @Nullable Mark mark(String code, @Nullable String after, Screen screen) {
        if (after == null) {
            return null;
        }
        return Labels.reference(code, after).stream()
                .flatMap(id -> find.withIds(List.of(id), screen).stream())
                .map(matter -> new Mark(matter.id(), matter.submittedAt()))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static AtomFeed feed(
            Division community,
            @Nullable Category only,
            @Nullable String after,
            List<Published> found,
            boolean english,
            String site,
            Screen screen) {
        var shown = found.subList(0, Math.min(SIZE, found.size()));
        var page = site + "/communities/" + community.code() + "/matters";
        var first = page + ".atom?" + (english ? "lang=en" : "lang=zh-CN")
                + (only == null ? "" : "&category=" + only.code());
        var name = community.name(english);
        return new AtomFeed(
                "feed " + community.code() + (only == null ? "" : " " + only.code()),
                only == null
                        ? screen.say("appeal.feed.title", name)
                        : screen.say("appeal.feed.title-of", name, only.name(english)),
                name,
                screen.look().lang(),
                shown.stream()
                        .map(Published::changedAt)
                        .max(Instant::compareTo)
                        .orElseGet(() -> Shanghai.startOf(community.from())),
                site,
                page + (only == null ? "" : "?category=" + only.code()),
                after == null ? first : first + "&after=" + after,
                first,
                found.size() > SIZE ? first + "&after=" + shown.getLast().id().reference() : null,
                shown);
    }

    private static String etag(byte[] document) {
        try {
            var hash = java.security.MessageDigest.getInstance("SHA-256").digest(document);
            return '"' + HexFormat.of().formatHex(hash, 0, 12) + '"';
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
