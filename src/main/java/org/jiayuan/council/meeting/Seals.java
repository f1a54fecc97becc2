package org.jiayuan.council.meeting;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jiayuan.platform.Json;
import org.jiayuan.platform.Rows;
import org.jiayuan.shared.Rule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The chain of hashes over a council's minutes and resolutions: what was changed later is found out by anybody. */
@Rule(
        clause = "2.3.5",
        says =
                "Minutes and resolutions of a community are a chain: each is hashed with the hash of the one before, from "
                        + "text that everybody may read.",
        source = "issue 5: anyone can verify from the public page; GB/T 22239-2019 8.1.4.3")
@Component
public class Seals {

    private static final byte[] GENESIS = new byte[32];

    private final JdbcClient database;

    Seals(JdbcClient database) {
        this.database = database;
    }

    /** What is sealed. */
    public enum Kind {
        MINUTES,
        RESOLUTION,
        CONVENTION
    }

    /**
     * One link.
     *
     * @param payload the text that was hashed, after the hash before it
     * @param hash SHA-256, as 64 digits
     */
    public record Seal(long seq, Instant at, Kind kind, String reference, String payload, String hash) {

        /** Whether the text still says what it said when it followed that hash. */
        public boolean follows(String before) {
            return hash.equals(Seals.hash(before, payload));
        }
    }

    /** What the first link follows. */
    public static String genesis() {
        return HexFormat.of().formatHex(GENESIS);
    }

    /** Adds a link; the head of the community's chain is held until the running transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    void seal(String community, Kind kind, String reference, Map<String, ?> values, Instant at) {
        database.sql("SELECT pg_advisory_xact_lock(hashtextextended('council.seals ' || ?, 0))")
                .param(community)
                .query((row, number) -> 0)
                .list();
        var moment = at.truncatedTo(ChronoUnit.MICROS);
        var fields = new TreeMap<String, Object>(values);
        fields.put(".at", moment.toString());
        fields.put(".kind", kind.name());
        fields.put(".reference", reference);
        var payload = Json.of(fields).text();
        var head = database.sql(
                        "SELECT seq, hash FROM council.seals WHERE community_code = ? ORDER BY seq DESC LIMIT 1")
                .param(community)
                .query((row, number) -> Map.entry(row.getLong("seq"), row.getBytes("hash")))
                .optional();
        database.sql("""
                        INSERT INTO council.seals (community_code, seq, at, kind, reference, payload, hash)
                        VALUES (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        community,
                        head.map(Map.Entry::getKey).orElse(0L) + 1,
                        Rows.at(moment),
                        kind.name(),
                        reference,
                        payload,
                        digest(head.map(Map.Entry::getValue).orElse(GENESIS), payload))
                .update();
    }

    /** A community's chain from the first link after one, so many of them. */
    public List<Seal> of(String community, long after, int most) {
        return database.sql("""
                        SELECT seq, at, kind, reference, payload, hash FROM council.seals
                        WHERE community_code = ? AND seq > ? ORDER BY seq LIMIT ?
                        """)
                .params(community, after, most)
                .query((row, number) -> new Seal(
                        row.getLong("seq"),
                        Rows.instant(row, "at"),
                        Kind.valueOf(row.getString("kind")),
                        row.getString("reference"),
                        row.getString("payload"),
                        HexFormat.of().formatHex(row.getBytes("hash"))))
                .list();
    }

    /** The first link that does not follow the one before it; none if the chain holds. */
    public Optional<Long> broken(String community) {
        var walk = new ChainWalk();
        for (var links = of(community, 0, 500); !links.isEmpty(); links = of(community, walk.reached(), 500)) {
            for (var link : links) {
                if (!walk.goesOn(link.seq(), link.payload(), link.hash())) {
                    return Optional.of(link.seq());
                }
            }
        }
        return Optional.empty();
    }

    /** The communities that have a chain. */
    public List<String> communities() {
        return database.sql("SELECT DISTINCT community_code FROM council.seals ORDER BY community_code")
                .query((row, number) -> row.getString("community_code"))
                .list();
    }

    /** The hash of a text that follows a hash; both of 64 digits. */
    static String hash(String before, String payload) {
        return HexFormat.of().formatHex(digest(HexFormat.of().parseHex(before), payload));
    }

    private static byte[] digest(byte[] before, String payload) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(before);
            return Arrays.copyOf(digest.digest(payload.getBytes(StandardCharsets.UTF_8)), 32);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
