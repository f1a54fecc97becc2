package org.jiayuan.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Logins that were tried and that nobody has: they lock like an account, so that trying tells nobody which there are.
 * Each node counts for itself.
 */
@Component
class UnknownLogins {

    private static final int LONGEST = 60;

    private final Cache<String, Account> tried = Caffeine.newBuilder()
            .maximumSize(20_000)
            .expireAfterAccess(Duration.ofDays(1))
            .build();

    UnknownLogins() {}

    boolean locked(String login, Instant at) {
        var nobody = tried.getIfPresent(key(login));
        return nobody != null && nobody.locked(at);
    }

    void failed(String login, Instant at) {
        tried.asMap().compute(key(login), (key, known) -> {
            var nobody = known == null ? new Account() : known;
            nobody.failed(at);
            return nobody;
        });
    }

    private static String key(String login) {
        return login.length() > LONGEST ? login.substring(0, LONGEST) : login;
    }
}
