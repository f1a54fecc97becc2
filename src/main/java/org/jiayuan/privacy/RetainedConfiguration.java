package org.jiayuan.privacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.jiayuan.audit.Addresses;
import org.jiayuan.audit.TrimChains;
import org.jiayuan.desk.PruneExports;
import org.jiayuan.division.Divisions;
import org.jiayuan.notice.PruneNotices;
import org.jiayuan.platform.Rows;
import org.jiayuan.shared.Act;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The records of this module and of those below it that are kept for a time. */
@Configuration(proxyBeanMethods = false)
class RetainedConfiguration {

    /** Records of a module below, known by an id alone: how it counts, lists and deletes them. */
    private record Pruned(
            RecordKind kind,
            Divisions divisions,
            ToLongFunction<Instant> counting,
            BiFunction<Instant, Integer, List<UUID>> listing,
            Consumer<List<UUID>> deleting)
            implements RetainedRecords {

        @Override
        public long count(Instant before) {
            return counting.applyAsLong(before);
        }

        @Override
        public List<Due> due(Instant before, int most) {
            return listing.apply(before, most).stream()
                    .map(id -> new Due(divisions.home().code(), id.toString()))
                    .toList();
        }

        @Override
        public void destroy(List<Due> records, Act act) {
            deleting.accept(
                    records.stream().map(due -> UUID.fromString(due.id())).toList());
        }
    }

    @Bean
    RetainedRecords retainedNotices(PruneNotices prune, Divisions divisions) {
        return new Pruned(RecordKind.NOTICES, divisions, prune::notices, prune::notices, prune::deleteNotices);
    }

    @Bean
    RetainedRecords retainedMessages(PruneNotices prune, Divisions divisions) {
        return new Pruned(RecordKind.MESSAGES, divisions, prune::messages, prune::messages, prune::deleteMessages);
    }

    @Bean
    RetainedRecords retainedExports(PruneExports prune, Divisions divisions) {
        return new Pruned(RecordKind.EXPORTS, divisions, prune::count, prune::due, prune::delete);
    }

    @Bean
    RetainedRecords retainedLog(TrimChains trim) {
        return new RetainedRecords() {
            @Override
            public RecordKind kind() {
                return RecordKind.LOG;
            }

            @Override
            public long count(Instant before) {
                return trim.count(before);
            }

            @Override
            public List<Due> due(Instant before, int most) {
                return trim.due(before, most).stream()
                        .map(piece -> new Due(piece.community(), "log/" + piece.from() + "-" + piece.to()))
                        .toList();
            }

            @Override
            public void destroy(List<Due> records, Act act) {
                trim.drop(records.stream().map(RetainedConfiguration::piece).toList(), act);
            }
        };
    }

    @Bean
    RetainedRecords retainedAddresses(Addresses addresses) {
        return new RetainedRecords() {
            @Override
            public RecordKind kind() {
                return RecordKind.ADDRESSES;
            }

            @Override
            public long count(Instant before) {
                return addresses.count(before);
            }

            @Override
            public List<Due> due(Instant before, int most) {
                return addresses.due(before, most).stream()
                        .map(day -> new Due(day.community(), "addresses/" + day.day()))
                        .toList();
            }

            @Override
            public void destroy(List<Due> records, Act act) {
                addresses.drop(records.stream()
                        .map(due -> new Addresses.Day(
                                due.community(), LocalDate.parse(due.id().substring("addresses/".length()))))
                        .toList());
            }
        };
    }

    private static TrimChains.Piece piece(RetainedRecords.Due due) {
        var ends = due.id().substring("log/".length()).split("-");
        return new TrimChains.Piece(due.community(), Long.parseLong(ends[0]), Long.parseLong(ends[1]));
    }

    @Bean
    RetainedRecords retainedRequests(JdbcClient database) {
        return new RetainedRecords() {
            @Override
            public RecordKind kind() {
                return RecordKind.REQUESTS;
            }

            @Override
            public long count(Instant before) {
                return database.sql("SELECT count(*) FROM privacy.requests WHERE answered_at < ?")
                        .param(Rows.at(before))
                        .query(Long.class)
                        .single();
            }

            @Override
            public List<Due> due(Instant before, int most) {
                return database.sql("""
                                SELECT community_code, id FROM privacy.requests
                                WHERE outcome IS NOT NULL AND answered_at < ? ORDER BY answered_at, id LIMIT ?
                                """)
                        .params(Rows.at(before), most)
                        .query(RetainedConfiguration::due)
                        .list();
            }

            @Override
            public void destroy(List<Due> records, Act act) {
                records.forEach(due -> database.sql("DELETE FROM privacy.requests WHERE community_code = ? AND id = ?")
                        .params(due.community(), UUID.fromString(due.id()))
                        .update());
            }
        };
    }

    private static RetainedRecords.Due due(ResultSet row, int number) throws SQLException {
        return new RetainedRecords.Due(
                row.getString("community_code"), Rows.uuid(row, "id").toString());
    }
}
