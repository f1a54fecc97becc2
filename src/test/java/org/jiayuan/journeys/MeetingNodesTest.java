package org.jiayuan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jiayuan.Clause;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A meeting is led on one node and watched on another: what happens there is seen here, also after the line was cut. */
class MeetingNodesTest {

    private static final Duration A_MOMENT = Duration.ofSeconds(2);
    private static final String DESK = "/desk/council/" + Town.STAGE + "/meetings";
    private static final Pattern SEAT = Pattern.compile("name=\"seat\" value=\"([0-9a-f-]{36})\"");

    /** The numbers a node sends to whoever watches, until the line ends. */
    private record Line(LinkedBlockingQueue<Integer> told) {

        static Line to(Node node, String path) {
            var told = new LinkedBlockingQueue<Integer>();
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + node.port() + path))
                    .header("Accept", "text/event-stream")
                    .build();
            HttpClient.newHttpClient()
                    .sendAsync(request, BodyHandlers.ofLines())
                    .thenAccept(answer -> answer.body()
                            .filter(line -> line.startsWith("data:"))
                            .forEach(line ->
                                    told.add(Integer.parseInt(line.substring(5).strip()))));
            return new Line(told);
        }

        /** The next number above that one, waited for no longer than that. */
        int above(int seen, Duration patience) throws InterruptedException {
            long end = System.nanoTime() + patience.toNanos();
            int last = seen;
            while (last <= seen) {
                var next = told.poll(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
                assertThat(next).as("told within %s, after %s", patience, seen).isNotNull();
                last = next;
            }
            return last;
        }
    }

    private static void moves(Visitor secretary, String meeting, String... fields) {
        var form = new HashMap<String, String>();
        for (int at = 0; at < fields.length; at += 2) {
            form.put(fields[at], fields[at + 1]);
        }
        assertThat(secretary.post(meeting + "/moves", form).statusCode())
                .as("%s: %s", form, secretary.said())
                .isEqualTo(302);
    }

    private static String convened(Visitor secretary, JdbcClient database) {
        var soon = database.sql(
                        "SELECT to_char(now() AT TIME ZONE 'Asia/Shanghai' + interval '2 minutes', 'YYYY-MM-DD HH24:MI')")
                .query(String.class)
                .single()
                .split(" ");
        var called = secretary.post(
                DESK,
                Map.of(
                        "kind", "HEARING",
                        "place", "榕树下",
                        "day", soon[0],
                        "time", soon[1],
                        "rules", "plain",
                        "agenda", "充电棚放在哪里"));
        assertThat(called.statusCode()).as(secretary.said()).isEqualTo(302);
        var meeting = URI.create(called.headers().firstValue("Location").orElseThrow())
                .getPath();
        assertThat(secretary.post(meeting + "/notices")).isEqualTo(302);
        return meeting;
    }

    @Test
    @Clause(value = "2.3.4", part = true)
    void what_is_voted_on_one_node_is_seen_on_another_at_once_and_after_a_cut() throws Exception {
        var data = Files.createTempDirectory(Files.createDirectories(Path.of("target", "test-data")), "meeting")
                .toAbsolutePath();
        try (var server = DebianServer.start();
                var gateway = Gateway.open()) {
            var database =
                    JdbcClient.create(new DriverManagerDataSource(server.url(), server.user(), server.password()));
            try (var first =
                            Node.start("first", data, server, gateway.address()).ready();
                    var second = Node.start("second", data, server, gateway.address())
                            .ready()) {
                var secretary = Visitor.staff(first.port(), "station", Visitor.password(data));
                var meeting = convened(secretary, database);
                var seats = SEAT.matcher(secretary.page(meeting))
                        .results()
                        .map((MatchResult found) -> found.group(1))
                        .distinct()
                        .toList();
                seats.forEach(seat -> moves(secretary, meeting, "move", "come-in", "seat", seat));
                moves(secretary, meeting, "move", "open");
                moves(secretary, meeting, "move", "call", "item", "1");
                var site = meeting.replace(DESK, "/communities/" + Town.STAGE + "/meetings");
                int seen = follows(secretary, meeting, seats, second, site);
                second.kill();
                moves(secretary, meeting, "move", "close");
                second.again();
                second.ready();
                Line.to(second, site + "/live").above(seen, A_MOMENT);
                assertThat(Visitor.anonymous(second.port()).page(site + "/watch"))
                        .contains("会议已经结束");
            }
        }
    }

    /** A motion, a vote and its result, led on the first node: the second tells each of them in a moment. */
    private static int follows(Visitor secretary, String meeting, List<String> seats, Node second, String site)
            throws InterruptedException {
        var watcher = Visitor.anonymous(second.port());
        var line = Line.to(second, site + "/live");
        int seen = line.above(0, Duration.ofSeconds(10));
        assertThat(watcher.page(site + "/watch")).contains("充电棚放在哪里");
        moves(secretary, meeting, "move", "propose", "kind", "MAIN", "text", "放在 3 栋后面", "seat", seats.getFirst());
        seen = line.above(seen, A_MOMENT);
        assertThat(watcher.page(site + "/watch")).contains("放在 3 栋后面");
        moves(secretary, meeting, "move", "put", "method", "HANDS");
        seen = line.above(seen, A_MOMENT);
        for (var seat : seats) {
            moves(secretary, meeting, "move", "cast", "vote", "1", "seat", seat, "choice", "YES");
            seen = line.above(seen, A_MOMENT);
        }
        assertThat(watcher.page(site + "/watch")).contains("已投 " + seats.size() + " / " + seats.size());
        moves(secretary, meeting, "move", "announce");
        seen = line.above(seen, A_MOMENT);
        assertThat(watcher.page(site + "/watch")).contains(seats.size() + " × 2 = " + seats.size() * 2);
        return seen;
    }
}
