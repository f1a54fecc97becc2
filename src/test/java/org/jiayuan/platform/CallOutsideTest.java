package org.jiayuan.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jiayuan.Clause;
import org.jiayuan.platform.CallOutside.Sent;
import org.jiayuan.platform.OutsideFailed.Why;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls of other systems, against a real server on this machine that is allowed by name. */
class CallOutsideTest {

    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        answer("/good", 200, "好".getBytes(StandardCharsets.UTF_8), 0);
        answer("/chunks", 200, "好".repeat(40_000).getBytes(StandardCharsets.UTF_8), -1);
        answer("/away", 302, new byte[0], 0);
        server.createContext("/slow", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (var out = exchange.getResponseBody()) {
                for (int i = 0; i < 100; i++) {
                    out.write('.');
                    out.flush();
                    TimeUnit.MILLISECONDS.sleep(100);
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            } catch (IOException goneAway) {
                asked.incrementAndGet();
            }
        });
        server.start();
    }

    private void answer(String path, int status, byte[] body, int length) {
        server.createContext(path, exchange -> {
            asked.incrementAndGet();
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().add("Location", "/good");
            exchange.sendResponseHeaders(status, length < 0 ? 0 : body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private String origin() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private CallOutside calls(OutsideAddress.Resolver names, String... allowed) {
        var settings = new OutsideSettings(Set.of(443, 8443), List.of(allowed), "", Duration.ofMillis(1500));
        return new CallOutside(settings, false, names);
    }

    private CallOutside allowed() {
        return calls(InetAddress::getAllByName, origin());
    }

    private static Sent get(String address) {
        return Sent.asking(address, Map.of(), 200_000);
    }

    private static InetAddress[] addresses(String... written) throws UnknownHostException {
        var all = new InetAddress[written.length];
        for (int i = 0; i < written.length; i++) {
            all[i] = InetAddress.getByName(written[i]);
        }
        return all;
    }

    private static void fails(CallOutside calls, Sent sent, Why why) {
        assertThatThrownBy(() -> calls.of(sent))
                .isInstanceOfSatisfying(
                        OutsideFailed.class, failed -> assertThat(failed.why()).isEqualTo(why));
    }

    @Test
    void what_is_allowed_by_name_is_called_and_answers() {
        var answer = allowed().of(Sent.bringing(origin() + "/good?a=1", Map.of("X", "1"), "hello".getBytes(), 100));
        assertThat(answer.good()).isTrue();
        assertThat(answer.text()).isEqualTo("好");
        assertThat(allowed().of(get(origin() + "/chunks")).text()).hasSize(40_000);
    }

    @Test
    @Clause(value = "9.1.2", part = true)
    void no_redirect_is_followed() {
        assertThat(allowed().of(get(origin() + "/away")).status()).isEqualTo(302);
        assertThat(asked).hasValue(1);
    }

    @Test
    @Clause(value = "9.1.2", part = true)
    void an_answer_is_bounded_in_size_and_time() {
        fails(allowed(), Sent.asking(origin() + "/chunks", Map.of(), 1000), Why.ANSWER);
        fails(allowed(), Sent.asking(origin() + "/good", Map.of(), 2), Why.ANSWER);
        assertThat(allowed()
                        .of(Sent.bringing(origin() + "/chunks", Map.of(), new byte[0], 0))
                        .good())
                .as("where its status counts alone the rest is not read")
                .isTrue();
        long began = System.nanoTime();
        fails(allowed(), get(origin() + "/slow"), Why.TIME);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(4));
    }

    @Test
    void what_is_no_answer_is_a_failure() throws IOException {
        try (var other = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var address = "http://localhost:" + other.getLocalPort();
            Thread.ofVirtual().start(() -> {
                for (var said :
                        List.of("SSH-2.0\r\n\r\n", "HTTP/1.1 200 OK\r\nContent-Length: x\r\n\r\n", "HTTP/1.1 2")) {
                    try (var caller = other.accept()) {
                        caller.getInputStream().readNBytes(20);
                        caller.getOutputStream().write(said.getBytes(StandardCharsets.UTF_8));
                        caller.shutdownOutput();
                        caller.getInputStream().readAllBytes();
                    } catch (IOException gone) {
                        asked.incrementAndGet();
                    }
                }
            });
            var calls = calls(InetAddress::getAllByName, address);
            fails(calls, get(address), Why.ANSWER);
            fails(calls, get(address), Why.ANSWER);
            fails(calls, get(address), Why.CONNECTION);
        }
    }

    @Test
    @Clause(value = "9.1.2", part = true)
    void a_name_that_leads_inside_is_not_called_and_is_asked_for_once_only() {
        var lookups = new AtomicInteger();
        OutsideAddress.Resolver turning = host -> {
            lookups.incrementAndGet();
            return addresses(lookups.get() == 1 ? "203.0.114.1" : "127.0.0.1");
        };
        var address = OutsideAddress.of(
                "https://turning.example/x",
                new OutsideSettings(Set.of(443), List.of(), "", Duration.ofSeconds(1)),
                false,
                turning);
        assertThat(address.at().getAddress().getHostAddress()).isEqualTo("203.0.114.1");
        assertThat(address.host()).isEqualTo("turning.example");
        assertThat(lookups).hasValue(1);
        fails(calls(turning), get("https://turning.example/x"), Why.INSIDE);
        fails(calls(host -> addresses("1.1.1.1", "10.0.0.1")), get("https://both.example/"), Why.INSIDE);
        fails(calls(host -> addresses("::1")), get("https://six.example/"), Why.INSIDE);
        fails(
                calls(host -> {
                    throw new UnknownHostException(host);
                }),
                get("https://nowhere.example/"),
                Why.NAME);
        assertThat(asked).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/",
                "https://127.0.0.1:8443/",
                "https://2130706433/",
                "https://[::1]/",
                "https://[::ffff:127.0.0.1]/",
                "https://[::ffff:a9fe:a9fe]/",
                "https://[fd00:ec2::254]/",
                "https://169.254.169.254/latest/meta-data/",
                "https://100.100.100.200/",
                "https://localhost/",
                "https://LOCALHOST/",
                "https://0.0.0.0/",
                "https://[64:ff9b::7f00:1]/",
            })
    @Clause(value = "9.1.2", part = true)
    void an_address_inside_is_refused_however_it_is_written(String address) {
        assertThatThrownBy(() -> calls(InetAddress::getAllByName).check(address))
                .isInstanceOf(OutsideFailed.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "//example.com/",
                "http://example.com/",
                "ftp://example.com/",
                "file:///etc/passwd",
                "gopher://example.com/",
                "https://example.com:22/",
                "https://example.com:80/",
                "https://user:secret@example.com/",
                "https://example.com/#fragment",
                "https://exa mple.com/",
                "https://example.com/\r\nHost: x",
                "https://例子.com/",
                "https://127.1/",
                "https://0x7f.0.0.1/",
                "https://[fe80::1%25eth0]/",
                "https:///x",
                "https://example.com\\@127.0.0.1/",
            })
    @Clause(value = "9.1.2", part = true)
    void what_is_no_encrypted_address_of_an_allowed_port_is_refused(String address) {
        assertThatThrownBy(() -> calls(host -> addresses("1.1.1.1")).check(address))
                .isInstanceOfSatisfying(
                        OutsideFailed.class, failed -> assertThat(failed.why()).isEqualTo(Why.ADDRESS));
    }

    @Test
    void only_the_allowed_origin_itself_is_allowed() {
        fails(allowed(), get("http://localhost:1/"), Why.ADDRESS);
        fails(allowed(), get(origin().replace("http:", "https:").replace("localhost", "127.0.0.1")), Why.ADDRESS);
        allowed().check(origin() + "/anything");
        calls(host -> addresses("1.1.1.1")).check("https://example.com:8443/hook?x=1");
    }

    /** A proxy that writes down what it is asked for, and leads every tunnel it grants to our server. */
    private final class Proxy implements AutoCloseable {

        final List<String> heads = new CopyOnWriteArrayList<>();
        final ServerSocket door = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());

        Proxy(String answer) throws IOException {
            Thread.ofVirtual().start(() -> {
                while (!door.isClosed()) {
                    try (var caller = door.accept();
                            var there = new Socket(
                                    InetAddress.getLoopbackAddress(),
                                    server.getAddress().getPort())) {
                        var head = new StringBuilder();
                        while (head.indexOf("\r\n\r\n") < 0) {
                            head.append((char) caller.getInputStream().read());
                        }
                        heads.add(head.toString());
                        caller.getOutputStream().write((answer + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
                        var back = Thread.ofVirtual().start(() -> copy(there, caller));
                        copy(caller, there);
                        back.join();
                    } catch (IOException | InterruptedException over) {
                        asked.addAndGet(0);
                    }
                }
            });
        }

        private static void copy(Socket from, Socket to) {
            try {
                from.getInputStream().transferTo(to.getOutputStream());
                to.shutdownOutput();
            } catch (IOException over) {
                Thread.currentThread().interrupt();
            }
        }

        String setting(String user) {
            return "http://" + user + "localhost:" + door.getLocalPort();
        }

        @Override
        public void close() throws IOException {
            door.close();
        }
    }

    private CallOutside through(String proxy, OutsideAddress.Resolver names, String... allowed) {
        var settings = new OutsideSettings(Set.of(443), List.of(allowed), proxy, Duration.ofMillis(1500));
        return new CallOutside(settings, true, names);
    }

    @Test
    @Clause(value = "9.1.2", part = true)
    void a_proxy_is_asked_for_the_very_address_that_was_looked_at_and_never_for_one_inside() throws IOException {
        try (var proxy = new Proxy("HTTP/1.1 200 Connection established")) {
            var calls = through(proxy.setting("us:p%40ss@"), host -> addresses("203.0.114.1"));
            assertThat(calls.of(get("http://outside.example/good")).text()).isEqualTo("好");
            assertThat(proxy.heads)
                    .singleElement()
                    .asString()
                    .startsWith("CONNECT 203.0.114.1:80 HTTP/1.1\r\n")
                    .contains("Proxy-Authorization: Basic dXM6cEBzcw==")
                    .doesNotContain("outside.example");
            fails(through(proxy.setting(""), host -> addresses("10.0.0.1")), get("http://in.example/"), Why.INSIDE);
            fails(through(proxy.setting(""), host -> addresses("127.0.0.1")), get("http://in.example/"), Why.INSIDE);
            var inside = through(proxy.setting(""), InetAddress::getAllByName, origin());
            assertThat(inside.of(get(origin() + "/good")).good()).isTrue();
            assertThat(proxy.heads)
                    .as("what is allowed inside is called directly")
                    .hasSize(1);
        }
    }

    @Test
    void a_proxy_that_does_not_let_us_through_is_named_and_so_is_one_that_is_not_there() throws IOException {
        String gone;
        try (var proxy = new Proxy("HTTP/1.1 407 Proxy Authentication Required")) {
            gone = proxy.setting("");
            fails(through(gone, host -> addresses("203.0.114.1")), get("http://outside.example/good"), Why.PROXY);
        }
        fails(through(gone, host -> addresses("203.0.114.1")), get("http://outside.example/good"), Why.CONNECTION);
        assertThat(asked).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "proxy:3128",
                "https://proxy:3128",
                "socks://proxy",
                "http://",
                "http://proxy/path",
                "http://pro xy"
            })
    void a_setting_that_is_no_proxy_is_refused_without_being_quoted(String setting) {
        assertThatThrownBy(() -> through(setting, host -> addresses("203.0.114.1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("JIAYUAN_OUTSIDE_PROXY")
                .hasMessageNotContaining("pro xy");
    }
}
