package org.jiayuan.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jiayuan.platform.Look;
import org.jiayuan.platform.Screen;
import org.jiayuan.platform.Screens;
import org.jiayuan.platform.WroteLately;
import org.jiayuan.site.PageCache.Made;
import org.jiayuan.site.PageCache.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sends public pages from the cache, making them where they are missing or old. */
@Component
public class CachedPages {

    private static final int LONGEST_QUERY = 120;

    private final PageCache cache;
    private final Screens screens;
    private final Clock clock;

    CachedPages(PageCache cache, Screens screens, Clock clock) {
        this.cache = cache;
        this.screens = screens;
        this.clock = clock;
    }

    /**
     * Sends the page of a request.
     *
     * @param community whose generation it depends on
     * @param maker makes it for a screen that knows nothing of the visitor; whatever it throws is not cached
     */
    public void send(
            HttpServletRequest request, HttpServletResponse response, String community, Function<Screen, Made> maker)
            throws IOException {
        send(request, response, community, "", maker);
    }

    /**
     * Sends a page that changes more often than its community's others do.
     *
     * @param version as which it stands, empty if it has none; whatever changes what it shows changes this
     */
    public void send(
            HttpServletRequest request,
            HttpServletResponse response,
            String community,
            String version,
            Function<Screen, Made> maker)
            throws IOException {
        var now = clock.instant();
        var look = Look.of(request);
        if (WroteLately.hinted(request)) {
            cache.look(community);
        }
        Supplier<Made> make = () -> maker.apply(screens.ofEverybody(look, request.getRequestURI(), now));
        write(
                isLong(request)
                        ? cache.make(community, now, make)
                        : cache.get(key(request, look) + version, community, now, make),
                request,
                response);
    }

    /** Sends it if it is there already; not to somebody who has just sent something, which it may not show. */
    public boolean sendKnown(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (isLong(request) || WroteLately.hinted(request)) {
            return false;
        }
        var page = cache.find(key(request, Look.of(request)), clock.instant());
        if (page == null) {
            return false;
        }
        write(page, request, response);
        return true;
    }

    /** Whether so much is asked that no page of ours asks it: such a page is not worth keeping. */
    private static boolean isLong(HttpServletRequest request) {
        var query = request.getQueryString();
        return query != null && query.length() > LONGEST_QUERY;
    }

    private static String key(HttpServletRequest request, Look look) {
        var query = request.getQueryString();
        return look.key() + " " + request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    private static void write(Page page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("ETag", page.etag());
        response.setHeader("Cache-Control", "private, no-cache");
        response.setHeader("Vary", "Accept-Encoding, Cookie");
        if (page.etag().equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType("text/html;charset=UTF-8");
        var accepted = request.getHeader("Accept-Encoding");
        boolean gzip = accepted != null && accepted.contains("gzip");
        if (gzip) {
            response.setHeader("Content-Encoding", "gzip");
        }
        var bytes = gzip ? page.gzip() : page.bytes();
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    /** The earlier of two moments, where null is never. */
    public static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
