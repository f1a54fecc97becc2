package org.jiayuan.audit;

import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.TreeMap;
import org.jiayuan.platform.Json;
import org.jiayuan.platform.Rows;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Actor;
import org.jiayuan.shared.Rule;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The log itself: append-only, one chain of hashes a community, so that a row changed, removed or moved is found. */
@Rule(
        says = "Every change and every reading of personal data is an entry; the entries of a community are a chain "
                + "of hashes.",
        source = "GB/T 22239-2019 8.1.4.3; 网络安全法 art. 23; design.md §3")
@Component
public class AuditLog {

    private static final byte[] GENESIS = Chain.GENESIS;

    /** Under which name an entry holds the print of the address it came from. */
    static final String FROM = ".from";

    private static final String WITH_HEAD = """
            WITH head AS (
                UPDATE audit.heads SET seq = seq + 1, hash = sha256(hash || :bytes)
                WHERE community_code = :community
                RETURNING seq, hash)
            """;
    private static final String WITH_ADDRESS = """
            , kept AS (
                INSERT INTO audit.addresses (community_code, seq, at, address)
                SELECT :community, seq, :at, :address FROM head)
            """;
    private static final String ENTRY = """
            INSERT INTO audit.entries
                (community_code, seq, at, actor, unit, action, object, person, payload, hash)
            SELECT :community, seq, :at, :actor, :unit, :action, :object, :person, :payload, hash FROM head
            """;

    private final JdbcClient database;
    private final Addresses addresses;

    AuditLog(JdbcClient database, Addresses addresses) {
        this.database = database;
        this.addresses = addresses;
    }

    /**
     * Appends an entry to its community's chain, in the running transaction if there is one. It holds the chain until
     * that ends, so a use case writes it last.
     */
    @Transactional
    public void write(Act act, Entry entry) {
        var from = act.from() == null ? null : addresses.note(act.from());
        if (append(act, entry, from) == 0) {
            database.sql("INSERT INTO audit.heads (community_code, seq, hash) VALUES (?, 0, ?) ON CONFLICT DO NOTHING")
                    .params(entry.community(), GENESIS)
                    .update();
            append(act, entry, from);
        }
    }

    private int append(Act act, Entry entry, Addresses.@Nullable Noted from) {
        var payload = payload(act, entry, from);
        var statement = database.sql(WITH_HEAD + (from == null ? "" : WITH_ADDRESS) + ENTRY);
        return (from == null ? statement : statement.param("address", from.sealed()))
                .param("bytes", payload.getBytes(StandardCharsets.UTF_8))
                .param("community", entry.community())
                .param("at", Rows.at(act.at().truncatedTo(ChronoUnit.MICROS)))
                .param("actor", act.by().account(), java.sql.Types.OTHER)
                .param("unit", entry.unit(), java.sql.Types.OTHER)
                .param("action", entry.action())
                .param("object", entry.object())
                .param("person", entry.person(), java.sql.Types.OTHER)
                .param("payload", payload)
                .update();
    }

    /** The whole entry in one fixed form: what the hash is taken of. */
    private static String payload(Act act, Entry entry, Addresses.@Nullable Noted from) {
        var fields = new TreeMap<String, Object>(entry.detail());
        fields.put(".at", act.at().truncatedTo(ChronoUnit.MICROS).toString());
        fields.put(".by", who(act.by()));
        fields.put(".action", entry.action());
        fields.put(".object", entry.object());
        if (from != null) {
            fields.put(FROM, from.print());
        }
        if (entry.unit() != null) {
            fields.put(".unit", entry.unit().toString());
        }
        if (entry.person() != null) {
            fields.put(".person", entry.person().toString());
        }
        return Json.of(fields).text();
    }

    private static String who(Actor actor) {
        return switch (actor) {
            case Actor.Person person -> person.account().toString();
            case Actor.Program program -> "program";
            case Actor.Anyone anyone -> "anyone";
        };
    }
}
