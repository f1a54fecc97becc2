package org.jiayuan.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jiayuan.platform.Rows;
import org.jiayuan.platform.SealedColumns;
import org.jiayuan.platform.Vault;
import org.jiayuan.shared.Rule;
import org.jiayuan.shared.Sealed;
import org.jiayuan.shared.Shanghai;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * From where administrators acted and staff signed in. An address lies sealed beside the chain, whose entry holds only a
 * print of it: so it can be sealed anew and destroyed when its time is over, and a false one is found out.
 */
@Rule(
        says =
                "Of what administrators do and of sign-ins of staff the network address is kept, sealed, for six months at least; "
                        + "its entry holds a print of it, and whoever looks at it is written down.",
        source = "GB/T 22239-2019 8.1.4.3; 网络安全法 art. 23: six months at least; PIPL arts. 19, 51")
@Component
public class Addresses implements SealedColumns {

    static final String PURPOSE = "audit.address";

    private static final int SALT = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient database;
    private final Vault vault;

    Addresses(JdbcClient database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    /**
     * An address as it is put down.
     *
     * @param sealed with something random before it, so that nobody can try addresses against the print
     * @param print what the entry holds
     */
    record Noted(byte[] sealed, String print) {}

    Noted note(String address) {
        var salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        var clear = HexFormat.of().formatHex(salt) + " " + address;
        return new Noted(vault.seal(PURPOSE, clear).bytes(), print(clear));
    }

    static String print(String clear) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(clear.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * One that is still there.
     *
     * @param actor whose it is; null if nobody was recognised
     */
    record Kept(Sealed sealed, @Nullable UUID actor, String payload) {}

    Optional<Kept> find(String community, long seq) {
        return database.sql("""
                        SELECT a.address, e.actor, e.payload
                        FROM audit.addresses a
                        JOIN audit.entries e USING (community_code, seq)
                        WHERE community_code = ? AND seq = ?
                        """)
                .params(community, seq)
                .query((row, number) -> new Kept(
                        new Sealed(row.getBytes("address")), Rows.uuidOrNull(row, "actor"), row.getString("payload")))
                .optional();
    }

    /** Those of one chain and one day. */
    public record Day(String community, LocalDate day) {}

    /** How many such days are over before then. */
    public long count(Instant before) {
        return database.sql("SELECT count(*) FROM (" + DAYS + ") days")
                .param("day", Rows.at(Shanghai.startOf(Shanghai.day(before))))
                .query(Long.class)
                .single();
    }

    /** Some of them, the oldest first. */
    public List<Day> due(Instant before, int most) {
        return database.sql(DAYS + " ORDER BY 2, 1 LIMIT " + most)
                .param("day", Rows.at(Shanghai.startOf(Shanghai.day(before))))
                .query((row, number) -> new Day(row.getString("community_code"), row.getObject("day", LocalDate.class)))
                .list();
    }

    private static final String DAYS = """
            SELECT DISTINCT community_code, CAST(at AT TIME ZONE 'Asia/Shanghai' AS date) AS day
            FROM audit.addresses WHERE at < :day
            """;

    /** Destroys them. */
    public void drop(List<Day> days) {
        days.forEach(one -> database.sql("DELETE FROM audit.addresses WHERE community_code = ? AND at >= ? AND at < ?")
                .params(
                        one.community(),
                        Rows.at(Shanghai.startOf(one.day())),
                        Rows.at(Shanghai.startOf(one.day().plusDays(1))))
                .update());
    }

    @Override
    public List<Column> all() {
        return List.of(Column.of("audit.addresses", List.of("community_code", "seq"), "address", PURPOSE));
    }
}
