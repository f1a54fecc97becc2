package org.jiayuan.platform;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where things are kept and how the program is reached.
 *
 * @param data the data directory
 * @param dbUrl JDBC URL of a PostgreSQL server from 15 on; without it, our own server runs under the data directory
 * @param dbUser user of that server, unless the URL names one
 * @param dbPassword password of that user
 * @param postgresBinaries where our own server is unpacked; without it, in the data directory
 * @param keys the key ring of the vault; without it, {@code keys/vault.keys} in the data directory
 * @param url how people reach the program from outside, for links in messages and printouts
 * @param development shows the gallery and the page of messages that were not sent anywhere
 * @param stopWhenReady whether to stop as soon as everything is there: a start that only trains the next ones
 * @param sessionIdle how long a session of staff may rest
 * @param outboxPatience how old an event that was not handled must be before it is delivered again
 */
@ConfigurationProperties("jiayuan")
record PlatformSettings(
        @DefaultValue("data") Path data,
        @Nullable String dbUrl,
        @Nullable String dbUser,
        @Nullable String dbPassword,
        @Nullable Path postgresBinaries,
        @Nullable Path keys,
        @Nullable String url,
        @DefaultValue("false") boolean development,
        @DefaultValue("false") boolean stopWhenReady,
        @DefaultValue("30m") Duration sessionIdle,
        @DefaultValue("2m") Duration outboxPatience) {

    Path binaries() {
        return postgresBinaries != null ? postgresBinaries : data.resolve("postgres-binaries");
    }

    Path keyRing() {
        return keys != null ? keys : data.resolve("keys").resolve("vault.keys");
    }
}
