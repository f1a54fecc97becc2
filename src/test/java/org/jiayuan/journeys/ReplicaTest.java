package org.jiayuan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Two nodes that read pages from a streaming replica: it lags, it is lost, it becomes the primary. Whoever wrote
 * something sees it at once on either node, nobody sees a page grow older, and nobody is sent away.
 */
class ReplicaTest {

    private static final Pattern FOLLOWERS = Pattern.compile("id=\"followers\">(\\d*)");
    private static final String USED = "jiayuan_replicas_used{application=\"jiayuan\"} ";

    private int asked;

    @Test
    void pages_are_read_from_a_replica_and_nobody_notices() throws Exception {
        var data = Files.createTempDirectory(Files.createDirectories(Path.of("target", "test-data")), "replica")
                .toAbsolutePath();
        try (var server = DebianServer.start();
                var replica = server.replica()) {
            var primary = at(server);
            var follower = at(replica);
            var settings = new String[] {
                "--jiayuan.db-url=" + server.urlWith(replica),
                "--jiayuan.db-replica.url=" + replica.url(),
                "--jiayuan.db-user=" + server.user(),
                "--jiayuan.db-password=" + server.password()
            };
            try (var first = Node.start("first", data, settings).ready();
                    var second = Node.start("second", data, settings).ready()) {
                var nodes = List.of(first, second);
                nodes.forEach(node -> await("the replica is used", () -> used(node)));
                var address = publicMatter(primary);

                whoDoesNotWriteReadsFromTheReplica(nodes, primary, follower, address);
                whoWritesSeesItAtOnce(nodes, follower, address);
                nobodySeesAPageGrowOlder(nodes, follower, address);
                itsLossIsNotNoticed(nodes, replica, address);

                var clerk = Visitor.staff(first.port(), "station", Visitor.password(data));
                int known = followers(Visitor.anonymous(first.port()), address);
                await("everything is copied", () -> same(primary, follower));
                server.crash();
                assertThat(Visitor.anonymous(first.port()).get(asked(address)))
                        .as("read while the primary is away")
                        .isEqualTo(200);
                replica.promote();
                nodes.forEach(node -> await(
                        "it takes writes again",
                        () -> Visitor.anonymous(node.management()).get("/health/readiness") == 200));
                nodes.forEach(node -> await(
                        "who was signed in stays so",
                        () -> clerk.at(node.port()).get("/desk") == 200));
                for (var node : nodes) {
                    var visitor = Visitor.anonymous(node.port());
                    await("a form is taken", () -> follow(visitor, address) == 302);
                }
                nodes.forEach(node ->
                        await("both show both", () -> followers(Visitor.anonymous(node.port()), address) == known + 2));
            }
        }
    }

    private static JdbcClient at(DebianServer server) {
        return JdbcClient.create(new DriverManagerDataSource(server.url(), server.user(), server.password()));
    }

    private static boolean used(Node node) {
        return Visitor.anonymous(node.management()).page("/prometheus").contains(USED + "1.0");
    }

    private static String publicMatter(JdbcClient primary) {
        return primary.sql("""
                        SELECT community_code || '/matters/' || year || '-' || number FROM matter.matters
                        WHERE listed AND released_at IS NOT NULL AND state IN ('DISPATCHED', 'IN_HAND', 'ACCEPTED')
                        ORDER BY 1
                        LIMIT 1
                        """)
                .query((row, number) -> "/communities/" + row.getString(1))
                .single();
    }

    /** An address that no page in the cache has. */
    private String asked(String address) {
        return address + "?q=" + asked++;
    }

    private int followers(Visitor visitor, String address) {
        return count(visitor.page(asked(address)));
    }

    private static int count(String page) {
        var found = FOLLOWERS.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1).isEmpty() ? 0 : Integer.parseInt(found.group(1));
    }

    private static int follow(Visitor visitor, String address) {
        return visitor.post(address + "/followers", Map.of()).statusCode();
    }

    private static void pause(JdbcClient follower) {
        follower.sql("SELECT pg_wal_replay_pause()").query((row, number) -> row).list();
        await(
                "replay has paused",
                () -> follower.sql("SELECT pg_get_wal_replay_pause_state() = 'paused'")
                        .query(Boolean.class)
                        .single());
    }

    private static void resume(JdbcClient follower) {
        follower.sql("SELECT pg_wal_replay_resume()")
                .query((row, number) -> row)
                .list();
    }

    private static boolean same(JdbcClient primary, JdbcClient follower) {
        var written = primary.sql("SELECT pg_current_wal_lsn()::text")
                .query(String.class)
                .single();
        return follower.sql("SELECT pg_last_wal_replay_lsn() >= ?::pg_lsn")
                .param(written)
                .query(Boolean.class)
                .single();
    }

    /** Something written past the program: no signal tells of it. */
    private void whoDoesNotWriteReadsFromTheReplica(
            List<Node> nodes, JdbcClient primary, JdbcClient follower, String address) {
        await("everything is copied", () -> same(primary, follower));
        pause(follower);
        var id = address.replaceFirst("/communities/", "").split("/matters/|-");
        primary.sql("UPDATE matter.matters SET title = '只在主库' WHERE community_code = ? AND year = ? AND number = ?")
                .params(id[0], Integer.valueOf(id[1]), Integer.valueOf(id[2]))
                .update();
        for (var node : nodes) {
            assertThat(Visitor.anonymous(node.port()).page(asked(address))).doesNotContain("只在主库");
        }
        resume(follower);
        for (var node : nodes) {
            await(
                    "it is replayed",
                    () -> Visitor.anonymous(node.port()).page(asked(address)).contains("只在主库"));
        }
    }

    private void whoWritesSeesItAtOnce(List<Node> nodes, JdbcClient follower, String address) throws Exception {
        var first = nodes.getFirst();
        var second = nodes.getLast();
        int known = followers(Visitor.anonymous(second.port()), address);
        pause(follower);
        var neighbour = Visitor.anonymous(first.port());
        assertThat(follow(neighbour, address)).isEqualTo(302);
        assertThat(count(neighbour.page(address))).isEqualTo(known + 1);
        assertThat(count(neighbour.at(second.port()).page(address)))
                .as("on the other node, from its cache if need be")
                .isEqualTo(known + 1);
        assertThat(followers(neighbour.at(second.port()), address)).isEqualTo(known + 1);
        var stranger = Visitor.anonymous(second.port());
        await("others see it as well", () -> count(stranger.page(address)) == known + 1);
        assertThat(used(first)).as("it only waits").isTrue();
        resume(follower);
    }

    /** While the replica stops and goes on, neighbours follow a matter, and look, each on the other node. */
    private void nobodySeesAPageGrowOlder(List<Node> nodes, JdbcClient follower, String address) throws Exception {
        int known = followers(Visitor.anonymous(nodes.getFirst().port()), address);
        var wrong = new CopyOnWriteArrayList<String>();
        var on = new AtomicBoolean(true);
        var watchers = new ArrayList<Thread>();
        for (var node : nodes) {
            watchers.add(Thread.ofVirtual().start(() -> {
                var visitor = Visitor.anonymous(node.port());
                for (int last = 0; on.get(); ) {
                    int now = count(visitor.page(address));
                    if (now < last) {
                        wrong.add(now + " after " + last);
                    }
                    last = now;
                }
            }));
        }
        var stutter = Thread.ofVirtual().start(() -> {
            try {
                while (true) {
                    pause(follower);
                    TimeUnit.MILLISECONDS.sleep(300);
                    resume(follower);
                    TimeUnit.MILLISECONDS.sleep(100);
                }
            } catch (InterruptedException stopped) {
                resume(follower);
            }
        });
        for (int one = 1; one <= 24; one++) {
            var neighbour = Visitor.anonymous(nodes.get(one % 2).port());
            assertThat(follow(neighbour, address)).isEqualTo(302);
            var there = neighbour.at(nodes.get((one + 1) % 2).port());
            assertThat(count(there.page(address))).as("hers at once").isEqualTo(known + one);
        }
        stutter.interrupt();
        stutter.join();
        TimeUnit.SECONDS.sleep(1);
        for (var node : nodes) {
            assertThat(count(Visitor.anonymous(node.port()).page(address)))
                    .as("what is kept in the end")
                    .isEqualTo(known + 24);
        }
        on.set(false);
        for (var watcher : watchers) {
            watcher.join();
        }
        assertThat(wrong).isEmpty();
    }

    private void itsLossIsNotNoticed(List<Node> nodes, DebianServer replica, String address) throws Exception {
        var answers = new CopyOnWriteArrayList<Integer>();
        var on = new AtomicBoolean(true);
        var visitors = new ArrayList<Thread>();
        for (int one = 0; one < 6; one++) {
            var visitor = Visitor.anonymous(nodes.get(one % 2).port());
            int mine = one;
            visitors.add(Thread.ofVirtual().start(() -> {
                for (int time = 0; on.get(); time++) {
                    answers.add(visitor.get(address + "?n=" + mine + "-" + time));
                }
            }));
        }
        nodes.forEach(node -> await("the replica is used", () -> used(node)));
        TimeUnit.SECONDS.sleep(1);
        replica.crash();
        TimeUnit.SECONDS.sleep(2);
        nodes.forEach(node -> assertThat(used(node)).isFalse());
        replica.begin();
        nodes.forEach(node -> await("it is used again", () -> used(node)));
        on.set(false);
        for (var visitor : visitors) {
            visitor.join();
        }
        assertThat(answers).hasSizeGreaterThan(50).containsOnly(200);
    }

    private static void await(String what, BooleanSupplier happens) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!happens.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(end);
            try {
                TimeUnit.MILLISECONDS.sleep(100);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new AssertionError(what);
            }
        }
    }
}
