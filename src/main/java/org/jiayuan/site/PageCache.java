package org.jiayuan.site;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finished public pages by community, address and look, each with its compressed form and one strong ETag. A page is
 * good while its community's generation is the one it was made from, until its own time is up, and never longer than
 * five minutes.
 */
@Component
public class PageCache {

    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final int BYTES = 48 * 1024 * 1024;

    private final Generations generations;
    private final Cache<String, Page> pages = Caffeine.newBuilder()
            .maximumWeight(BYTES)
            .weigher((String key, Page page) -> page.bytes().length + page.gzip().length + 200)
            .build();

    PageCache(Generations generations) {
        this.generations = generations;
    }

    /**
     * A finished page.
     *
     * @param until when its time is up
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Page(
            String community, Generations.Mark mark, Instant until, byte[] bytes, byte[] gzip, String etag) {}

    /** What a page was made of. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Made(byte[] bytes, @Nullable Instant until) {}

    /** The page, if it is there and still good. */
    @Nullable Page find(String key, Instant now) {
        var page = pages.getIfPresent(key);
        return page != null && now.isBefore(page.until()) && generations.holds(page.community(), page.mark())
                ? page
                : null;
    }

    /** Looks whether what is kept of a community is still current: for somebody who must not see it as it was. */
    void look(String community) {
        generations.read(community);
    }

    /** The page, made if need be. The generation is read before it is made, so a write meanwhile makes it old at once. */
    Page get(String key, String community, Instant now, Supplier<Made> maker) {
        var known = find(key, now);
        if (known != null) {
            return known;
        }
        var page = make(community, now, maker);
        pages.put(key, page);
        return page;
    }

    /** A page that is not kept. */
    Page make(String community, Instant now, Supplier<Made> maker) {
        var mark = generations.read(community);
        var made = ScopedValue.where(Generations.MAKING, mark).call(maker::get);
        var longest = now.plus(LONGEST);
        var until = made.until() == null || made.until().isAfter(longest) ? longest : made.until();
        return new Page(community, mark, until, made.bytes(), gzip(made.bytes()), etag(made.bytes()));
    }

    private static byte[] gzip(byte[] bytes) {
        var compressed = new ByteArrayOutputStream(bytes.length / 4);
        try (var out = new GZIPOutputStream(compressed)) {
            out.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return compressed.toByteArray();
    }

    private static String etag(byte[] bytes) {
        try {
            return '"'
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 12)
                    + '"';
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
