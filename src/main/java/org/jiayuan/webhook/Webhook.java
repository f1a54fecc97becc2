package org.jiayuan.webhook;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An address of another system that is told what changes.
 *
 * @param name of the system, and who answers for it
 * @param division of the matters: the district, a sub-district or a community
 * @param categories of the matters; empty for all
 * @param english whether its sentences come in English
 * @param stoppedAt when it was stopped; null while it is told
 */
public record Webhook(
        UUID id,
        String name,
        String url,
        String division,
        Set<String> categories,
        boolean english,
        Instant madeAt,
        @Nullable Instant stoppedAt) {

    public Webhook {
        categories = Set.copyOf(categories);
    }

    /** Whether it is still told. */
    public boolean live() {
        return stoppedAt == null;
    }

    /** Where it is, without what follows the host: that may hold a secret of the other side. */
    public String host() {
        return url.replaceFirst("^(https?://[^/?]+).*$", "$1");
    }
}
