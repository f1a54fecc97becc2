package org.jiayuan.open311;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import org.jiayuan.audit.AuditLog;
import org.jiayuan.audit.Entry;
import org.jiayuan.division.Divisions;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.NotFound;
import org.jiayuan.shared.Role;
import org.jiayuan.shared.Rule;
import org.jiayuan.shared.Uuid7;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes a key for another system. It is shown this once; only its hash is kept. */
@Rule(
        clause = "9.1.4",
        says = "Another system sends appeals with a key of its own, which the system administrator makes and revokes; "
                + "each key has its limit an hour, and only its hash is kept.",
        source = "Open311 GeoReport v2, api_key; GB/T 22239-2019 8.1.4.1")
@Service
public class MakeApiKey {

    private static final int RANDOM = 24;
    private static final int SHOWN = 4;

    private final ApiKeys keys;
    private final Divisions divisions;
    private final AuditLog audit;
    private final SecureRandom random = new SecureRandom();

    MakeApiKey(ApiKeys keys, Divisions divisions, AuditLog audit) {
        this.keys = keys;
        this.divisions = divisions;
        this.audit = audit;
    }

    /**
     * The key as it is told once.
     *
     * @param secret what the system sends as {@code api_key}
     */
    public record Made(ApiKey key, String secret) {

        @Override
        public String toString() {
            return key.toString();
        }
    }

    /**
     * Makes it.
     *
     * @param name of the system, and who answers for it
     * @param hourly how often it may send within an hour
     * @throws NotFound if it is not hers to make
     */
    @Transactional
    public Made of(String name, int hourly, Act act) {
        if (!act.by().has(Role.SYSTEM_ADMIN)) {
            throw new NotFound();
        }
        var chance = new byte[RANDOM];
        random.nextBytes(chance);
        var secret = "jy-" + Base64.getUrlEncoder().withoutPadding().encodeToString(chance);
        var key =
                new ApiKey(Uuid7.at(act.at()), name, secret.substring(secret.length() - SHOWN), hourly, act.at(), null);
        keys.add(key, secret, Objects.requireNonNull(act.by().account()));
        audit.write(
                act,
                new Entry(
                        divisions.home().code(),
                        null,
                        "open311.make-key",
                        "key/" + key.id(),
                        null,
                        Map.of("hourly", Integer.toString(hourly))));
        return new Made(key, secret);
    }
}
