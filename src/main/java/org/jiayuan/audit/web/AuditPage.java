package org.jiayuan.audit.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jiayuan.platform.Json;
import org.jiayuan.platform.Moments;
import org.jiayuan.platform.RailLink;
import org.jiayuan.platform.Rows;
import org.jiayuan.platform.Screen;
import org.jiayuan.shared.Names;
import org.jiayuan.shared.PlaceNames;
import org.jiayuan.shared.Shanghai;
import org.jiayuan.shared.Slice;
import org.jiayuan.shared.UnitNames;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/**
 * Entries of the log, the latest first. It tells who, when and what was done to what, by ids and kinds; the data
 * themselves are not in it.
 *
 * @param actor the name of the one whose entries are shown; empty for everybody's
 * @param next where the following ones are; empty at the end
 */
public record AuditPage(List<Row> rows, AuditFilter filter, String actor, String next, List<RailLink> rail) {

    /** What may be filtered by, with its name under {@code audit.kind.<kind>}. */
    public static final List<String> KINDS = List.of(
            "audit",
            "identity",
            "matter",
            "appeal",
            "archive",
            "unit",
            "division",
            "calendar",
            "desk",
            "site",
            "notice",
            "privacy",
            "publication",
            "council",
            "programme",
            "open311",
            "webhook");

    /**
     * An entry.
     *
     * @param who her name, or what it was that acted
     * @param action in words, if there are any
     * @param object what it was done to, by its name where that is public
     * @param link where the object is looked at; empty if not by an auditor
     * @param detail more, in words, by what it is
     * @param from where the network address it came from can be looked at; empty if none was put down
     */
    public record Row(
            String community,
            String place,
            long seq,
            Instant at,
            @Nullable UUID actor,
            String who,
            String unit,
            String action,
            boolean reading,
            String object,
            String link,
            Map<String, String> detail,
            String from) {}

    /** Reads it. */
    @Component
    static class Query {

        private static final int SIZE = 50;
        private static final String COLUMNS =
                "SELECT community_code, seq, at, actor, unit, action, object, payload FROM audit.entries";

        private final JdbcClient database;
        private final Names names;
        private final UnitNames units;
        private final PlaceNames places;

        Query(JdbcClient database, Names names, UnitNames units, PlaceNames places) {
            this.database = database;
            this.names = names;
            this.units = units;
            this.places = places;
        }

        private record Plain(
                String community,
                long seq,
                Instant at,
                @Nullable UUID actor,
                @Nullable UUID unit,
                String action,
                String object,
                Map<String, String> said) {

            String key() {
                return at + "_" + community + "_" + seq;
            }

            /** The id in {@code account/…} or {@code unit/…}. */
            @Nullable UUID id(String noun) {
                return object.matches(noun + "/[0-9a-f-]{36}")
                        ? UUID.fromString(object.substring(noun.length() + 1))
                        : null;
            }
        }

        AuditPage of(AuditFilter filter, Screen screen, List<RailLink> rail) {
            var slice = Slice.of(read(filter), SIZE, Plain::key);
            var accounts = new ArrayList<UUID>();
            var offices = new ArrayList<UUID>();
            slice.items().forEach(one -> {
                Stream.of(one.actor(), one.id("account"))
                        .filter(Objects::nonNull)
                        .forEach(accounts::add);
                Stream.of(one.unit(), one.id("unit")).filter(Objects::nonNull).forEach(offices::add);
            });
            if (filter.actor() != null) {
                accounts.add(filter.actor());
            }
            var people = names.ofStaff(accounts.stream().distinct().toList());
            var doors = units.of(offices.stream().distinct().toList(), screen.english());
            return new AuditPage(
                    slice.items().stream()
                            .map(one -> row(one, people, doors, screen))
                            .toList(),
                    filter,
                    filter.actor() == null
                            ? ""
                            : people.getOrDefault(filter.actor(), filter.actor().toString()),
                    slice.next() == null ? "" : filter.address(slice.next()),
                    rail);
        }

        /** One entry. */
        Optional<Row> one(String community, long seq, Screen screen) {
            return database.sql(COLUMNS + " WHERE community_code = ? AND seq = ?")
                    .params(community, seq)
                    .query(Query::plain)
                    .optional()
                    .map(plain -> row(
                            plain,
                            names.ofStaff(Stream.of(plain.actor(), plain.id("account"))
                                    .filter(Objects::nonNull)
                                    .toList()),
                            units.of(
                                    Stream.of(plain.unit(), plain.id("unit"))
                                            .filter(Objects::nonNull)
                                            .toList(),
                                    screen.english()),
                            screen));
        }

        private List<Plain> read(AuditFilter filter) {
            var where = new ArrayList<String>();
            var values = new HashMap<String, Object>();
            filter.on().ifPresent(day -> {
                where.add("at >= :from AND at < :to");
                values.put("from", Rows.at(Shanghai.startOf(day)));
                values.put("to", Rows.at(Shanghai.startOf(day.plusDays(1))));
            });
            filter.module().ifPresent(module -> {
                where.add("split_part(action, '.', 1) = :module");
                values.put("module", module);
            });
            filter.chain().ifPresent(chain -> {
                where.add("community_code = :chain");
                values.put("chain", chain);
            });
            if (filter.actor() != null) {
                where.add("actor = :actor");
                values.put("actor", filter.actor());
            }
            after(filter, where, values);
            var order = filter.chain().isPresent() ? "seq DESC" : "at DESC, community_code DESC, seq DESC";
            return database.sql(COLUMNS
                            + (where.isEmpty() ? "" : " WHERE " + String.join(" AND ", where))
                            + " ORDER BY " + order + " LIMIT " + (SIZE + 1))
                    .params(values)
                    .query(Query::plain)
                    .list();
        }

        /** A chain is paged by its numbers, which are its order; all chains together by time. */
        private static void after(AuditFilter filter, List<String> where, Map<String, Object> values) {
            var key = filter.before() == null ? "" : filter.before();
            if (!key.matches("[0-9T:.-]{19,32}Z_\\d{12}_\\d{1,18}")) {
                return;
            }
            var parts = key.split("_");
            var at = Moments.read(parts[0]);
            if (filter.chain().isPresent()) {
                where.add("seq < :seq");
                values.put("seq", Long.parseLong(parts[2]));
            } else if (at.isPresent()) {
                where.add("(at, community_code, seq) < (:at, :code, :seq)");
                values.put("at", Rows.at(at.get()));
                values.put("code", parts[1]);
                values.put("seq", Long.parseLong(parts[2]));
            }
        }

        private static Plain plain(ResultSet row, int number) throws SQLException {
            return new Plain(
                    row.getString("community_code"),
                    row.getLong("seq"),
                    Rows.instant(row, "at"),
                    Rows.uuidOrNull(row, "actor"),
                    Rows.uuidOrNull(row, "unit"),
                    row.getString("action"),
                    row.getString("object"),
                    new Json(row.getString("payload")).as(new TypeReference<Map<String, String>>() {}));
        }

        private Row row(Plain plain, Map<UUID, String> people, Map<UUID, String> doors, Screen screen) {
            var account = plain.id("account");
            var unit = plain.id("unit");
            var named = account != null ? people.get(account) : unit != null ? doors.get(unit) : null;
            return new Row(
                    plain.community(),
                    places.of(plain.community(), screen.english()),
                    plain.seq(),
                    plain.at(),
                    plain.actor(),
                    who(plain, people, screen),
                    plain.unit() == null ? "" : doors.getOrDefault(plain.unit(), ""),
                    words(plain.action(), screen),
                    plain.action().equals("audit.read"),
                    named != null ? named : object(plain, screen),
                    account != null && named != null ? "/admin/accounts/" + account : "",
                    AuditDetail.of(plain.said(), screen),
                    plain.said().containsKey(".from")
                            ? "/admin/audit/" + plain.community() + "/" + plain.seq() + "/addresses"
                            : "");
        }

        /** As it is written, unless there are words for it. */
        private static String object(Plain plain, Screen screen) {
            var key = "audit.object." + plain.object();
            return screen.knows(key) ? screen.say(key) : plain.object();
        }

        private static String who(Plain plain, Map<UUID, String> people, Screen screen) {
            if (plain.actor() != null) {
                return people.getOrDefault(plain.actor(), screen.say("audit.by.resident"));
            }
            return screen.say("program".equals(plain.said().get(".by")) ? "audit.by.program" : "audit.by.anyone");
        }

        private static String words(String action, Screen screen) {
            int dot = action.indexOf('.');
            var verb =
                    action.substring(dot + 1).toLowerCase(java.util.Locale.ROOT).replace('_', '-');
            return Stream.of("audit.action." + action, action.substring(0, dot + 1) + "action." + verb)
                    .filter(screen::knows)
                    .findFirst()
                    .map(key -> screen.say(key))
                    .orElse(action);
        }
    }
}
