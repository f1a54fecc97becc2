package org.jiayuan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Two nodes behind nginx on one PostgreSQL server, twenty residents reporting at the same time; a node is killed, later
 * the server crashes. Whatever was confirmed is there, once.
 */
class NodesTest {

    private static final int RESIDENTS = 20;

    private record Ticked(long node, OffsetDateTime began, OffsetDateTime ended) {}

    @Test
    void what_was_confirmed_outlives_a_killed_node_and_a_crashed_server() throws Exception {
        var data = Files.createTempDirectory(Files.createDirectories(Path.of("target", "test-data")), "nodes")
                .toAbsolutePath();
        try (var server = DebianServer.start();
                var gateway = Gateway.open()) {
            var database =
                    JdbcClient.create(new DriverManagerDataSource(server.url(), server.user(), server.password()));
            try (var first =
                            Node.start("first", data, server, gateway.address()).ready();
                    var second = Node.start("second", data, server, gateway.address())
                            .ready();
                    var proxy = Proxy.before(data.resolve("nginx"), List.of(first, second))) {
                var began = database.sql("SELECT clock_timestamp()")
                        .query(OffsetDateTime.class)
                        .single();
                var staff = List.of(
                        Visitor.staff(proxy.port(), "station", Visitor.password(data)),
                        Visitor.staff(proxy.port(), "grid", Visitor.password(data)));
                var crowd = Crowd.of(RESIDENTS, proxy.port());
                var thrownOut = new ArrayList<String>();
                watch(staff, thrownOut, 8);
                assertThat(crowd.reported()).as("%s", crowd.trouble()).hasSizeGreaterThan(RESIDENTS / 2);
                long killed = first.pid();
                first.kill();
                watch(staff, thrownOut, 6);
                first.again();
                watch(staff, thrownOut, 8);
                var watcher = Visitor.anonymous(second.management());
                assertThat(watcher.get("/health/readiness")).isEqualTo(200);
                server.crash();
                assertThat(watcher.get("/health/readiness"))
                        .as("without a database")
                        .isEqualTo(503);
                assertThat(watcher.get("/health/liveness")).isEqualTo(200);
                assertThat(Visitor.anonymous(second.port()).get("/communities/" + Town.STAGE + "/matters?q=away"))
                        .isEqualTo(503);
                server.begin();
                watch(staff, thrownOut, 10);
                first.ready();
                crowd.goHome();

                assertThat(watcher.get("/health/readiness")).isEqualTo(200);
                assertThat(watcher.page("/prometheus"))
                        .contains("jiayuan_events_waiting", "jiayuan_jobs_late_seconds", "hikaricp_connections")
                        .doesNotContain("1380013", "来客");
                assertThat(second.log()).contains("\"level\":\"INFO\"").doesNotContain("1380013", "来客");
                assertThat(thrownOut).as("who was signed in stays so").isEmpty();
                staff.forEach(visitor -> assertThat(visitor.get("/desk")).isEqualTo(200));
                settle(database, began);
                everyReportIsThereOnce(database, crowd, began);
                everyLinkOpens(proxy, crowd);
                everybodyWasTold(database, gateway, crowd);
                jobsWereDoneByOneAtATime(database, List.of(killed, first.pid(), second.pid()));
            }
        }
    }

    /** Looks at the desk again and again, and notes who was sent to sign in. */
    private static void watch(List<Visitor> staff, List<String> thrownOut, int seconds) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        while (System.nanoTime() < end) {
            for (var visitor : staff) {
                int status = visitor.get("/desk");
                if (status / 100 != 5 && status != 200) {
                    thrownOut.add(status + (visitor.sentToSignIn() ? " to sign in" : ""));
                }
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    /** Waits until every event has been handled and every message sent. */
    private static void settle(JdbcClient database, OffsetDateTime began) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(45).toNanos();
        while (open(database, began) > 0 && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(500);
        }
        assertThat(database.sql(
                                "SELECT listener_id, status, serialized_event FROM platform.event_publication WHERE completion_date IS NULL")
                        .query()
                        .listOfRows())
                .isEmpty();
        assertThat(open(database, began)).isZero();
    }

    private static long open(JdbcClient database, OffsetDateTime began) {
        return database.sql("""
                        SELECT (SELECT count(*) FROM platform.event_publication WHERE completion_date IS NULL)
                            + (SELECT count(*) FROM notice.messages WHERE next_try IS NOT NULL AND at > ?)
                        """).param(began).query(Long.class).single();
    }

    private static void everyReportIsThereOnce(JdbcClient database, Crowd crowd, OffsetDateTime began) {
        var kept = database.sql("SELECT reporter_nickname FROM matter.matters WHERE submitted_at >= ?")
                .param(began)
                .query(String.class)
                .list();
        assertThat(kept).doesNotHaveDuplicates();
        assertThat(kept)
                .containsAll(
                        crowd.reported().stream().map(Crowd.Reported::nickname).toList());
        var numbers = database.sql(
                        "SELECT count(*) = max(number) FROM matter.matters WHERE community_code = ? AND year = (SELECT max(year) FROM matter.matters)")
                .param(Town.STAGE)
                .query(Boolean.class)
                .single();
        assertThat(numbers).as("numbers have no gaps").isTrue();
    }

    private static void everyLinkOpens(Proxy proxy, Crowd crowd) {
        var links = crowd.reported().stream().map(Crowd.Reported::link).toList();
        assertThat(links).doesNotHaveDuplicates();
        var visitor = Visitor.anonymous(proxy.port());
        for (int each = 0; each < links.size(); each += Math.max(1, links.size() / 15)) {
            assertThat(visitor.get(java.net.URI.create(links.get(each)).getRawPath()))
                    .isEqualTo(200);
        }
    }

    /** Each event was handled: its reporter was told by message, and the row that says so is there once. */
    private static void everybodyWasTold(JdbcClient database, Gateway gateway, Crowd crowd) {
        var missing = new HashSet<String>();
        for (var reported : crowd.reported()) {
            if (gateway.to(reported.phone()).isEmpty()) {
                missing.add(reported.nickname());
            }
        }
        assertThat(missing).as("nobody was told of").isEmpty();
        assertThat(database.sql(
                                "SELECT count(*) FROM (SELECT FROM notice.messages GROUP BY cause, recipient, key HAVING count(*) > 1) double")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private static void jobsWereDoneByOneAtATime(JdbcClient database, List<Long> nodes) {
        var ticks = database.sql("SELECT node, began, ended FROM public.ticks ORDER BY began")
                .query((row, number) -> new Ticked(
                        row.getLong("node"),
                        row.getObject("began", OffsetDateTime.class),
                        row.getObject("ended", OffsetDateTime.class)))
                .list();
        for (int next = 1; next < ticks.size(); next++) {
            assertThat(ticks.get(next).began())
                    .isAfterOrEqualTo(ticks.get(next - 1).ended());
        }
        assertThat(ticks.stream().map(Ticked::node).collect(Collectors.toSet())).isSubsetOf(nodes);
        assertThat(ticks).hasSizeGreaterThan(5);
    }
}
