package org.jiayuan.open311;

import java.time.Duration;
import org.jiayuan.platform.Limits;
import org.jiayuan.platform.TooOften;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Lets a system in that shows a key, as often as that key may. */
@Service
public class CheckApiKey {

    private final ApiKeys keys;
    private final Limits limits;

    CheckApiKey(ApiKeys keys, Limits limits) {
        this.keys = keys;
        this.limits = limits;
    }

    /**
     * The key that was shown, counted.
     *
     * @throws Refused (403) if none was shown, or it is none of ours, or it was revoked
     * @throws TooOften when it is too much
     */
    public ApiKey of(@Nullable String shown) {
        if (shown == null || shown.isBlank()) {
            throw Refused.forbidden("open311.refused.key-missing");
        }
        if (shown.length() > ApiKey.LONGEST) {
            throw Refused.forbidden("open311.refused.key");
        }
        var key = keys.find(shown.strip())
                .filter(ApiKey::live)
                .orElseThrow(() -> Refused.forbidden("open311.refused.key"));
        limits.count("open311.key", key.id().toString(), key.hourly(), Duration.ofHours(1));
        return key;
    }
}
