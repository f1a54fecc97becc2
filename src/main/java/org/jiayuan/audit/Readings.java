package org.jiayuan.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jiayuan.platform.Json;
import org.jiayuan.platform.Rows;
import org.jiayuan.shared.Shanghai;
import org.jiayuan.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** Who has looked at the data of a person: what she sees of the log. */
@Component
public class Readings {

    private final JdbcClient database;

    Readings(JdbcClient database) {
        this.database = database;
    }

    /**
     * Somebody looked.
     *
     * @param at when; the last time, if it was several times on one day
     * @param actor the account; null for the program
     * @param object the record they stand in
     * @param fields which data
     * @param purpose what for
     * @param reason the kind of reason, where one was asked for
     * @param times how often on that day
     */
    public record Look(
            Instant at,
            @Nullable UUID actor,
            String community,
            String object,
            List<String> fields,
            Reading.Purpose purpose,
            Optional<String> reason,
            int times) {

        private boolean sameAs(Look other) {
            return object.equals(other.object)
                    && java.util.Objects.equals(actor, other.actor)
                    && fields.equals(other.fields)
                    && purpose == other.purpose
                    && reason.equals(other.reason)
                    && Shanghai.day(at).equals(Shanghai.day(other.at));
        }

        private Look once() {
            return new Look(at, actor, community, object, fields, purpose, reason, times + 1);
        }
    }

    /** The latest looks of others at her data, or those before a moment; the same look again on one day is counted. */
    public Slice<Look> at(UUID person, @Nullable Instant before, int size) {
        var rows = database.sql("""
                        SELECT at, actor, community_code, object, payload
                        FROM audit.entries
                        WHERE person = :person AND action = 'audit.read' AND actor IS DISTINCT FROM :person
                          AND (CAST(:before AS timestamptz) IS NULL OR at < :before)
                        ORDER BY at DESC
                        LIMIT :size
                        """)
                .param("person", person)
                .param("before", Rows.atOrNull(before), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("size", size + 1)
                .query(Readings::look)
                .list();
        var slice = Slice.of(rows, size, look -> look.at().toString());
        return new Slice<>(counted(slice.items()), slice.next());
    }

    /** The latest looks of others at one record; her own, by the link or the account, are left out. */
    public Slice<Look> atObject(String community, String object, int size) {
        var rows = database.sql("""
                        SELECT at, actor, community_code, object, payload
                        FROM audit.entries
                        WHERE community_code = ? AND object = ? AND action = 'audit.read'
                          AND payload NOT LIKE '%"purpose":"OWN"%'
                        ORDER BY seq DESC
                        LIMIT ?
                        """)
                .params(community, object, size + 1)
                .query(Readings::look)
                .list();
        var slice = Slice.of(rows, size, look -> look.at().toString());
        return new Slice<>(counted(slice.items()), slice.next());
    }

    private static Look look(ResultSet row, int number) throws SQLException {
        var detail = new Json(row.getString("payload")).as(new TypeReference<java.util.Map<String, String>>() {});
        return new Look(
                Rows.instant(row, "at"),
                Rows.uuidOrNull(row, "actor"),
                row.getString("community_code"),
                row.getString("object"),
                List.of(detail.getOrDefault("fields", "").split(",")),
                Reading.Purpose.valueOf(detail.getOrDefault("purpose", "HANDLING")),
                Optional.ofNullable(detail.get("reason")),
                1);
    }

    private static List<Look> counted(List<Look> looks) {
        var counted = new ArrayList<Look>();
        for (var look : looks) {
            int same = -1;
            for (int index = 0; index < counted.size(); index++) {
                if (counted.get(index).sameAs(look)) {
                    same = index;
                }
            }
            if (same < 0) {
                counted.add(look);
            } else {
                counted.set(same, counted.get(same).once());
            }
        }
        return counted;
    }
}
