package org.jiayuan.programme;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.jiayuan.platform.Signals;
import org.jiayuan.site.PagesChanged;
import org.springframework.stereotype.Component;

/**
 * The trees that stand on the communities' homes, kept in memory: they change a few times a day at most, and a home
 * sends no statement for them.
 */
@Component
class HomeTrees {

    private static final String SIGNAL = "programme.trees";

    private final LoadingCache<String, Optional<Tree>> known;
    private final Signals signals;
    private final PagesChanged pages;

    HomeTrees(Trees trees, Signals signals, PagesChanged pages) {
        this.known = Caffeine.newBuilder()
                .maximumSize(10_000)
                .expireAfterWrite(Duration.ofMinutes(1))
                .build(trees::find);
        this.signals = signals;
        this.pages = pages;
        signals.on(SIGNAL, this::forget);
    }

    /** The tree of a community; empty while nobody has looked. */
    Optional<Tree> of(String community) {
        return known.get(community);
    }

    /** Says, in the transaction that grew them, that these look another way now. */
    void changed(Collection<String> communities, Instant now) {
        communities.stream().sorted().forEach(community -> {
            signals.raise(SIGNAL, community);
            pages.of(community, now);
        });
    }

    private void forget(String community) {
        if (community.equals(Signals.EVERYTHING)) {
            known.invalidateAll();
        } else {
            known.invalidate(community);
        }
    }
}
