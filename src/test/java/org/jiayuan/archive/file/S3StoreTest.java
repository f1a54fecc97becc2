package org.jiayuan.archive.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jiayuan.archive.file.FileKey.Part;
import org.jiayuan.shared.Uuid7;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkException;

/** The store that speaks S3, against a server that speaks as much of it as the store asks for. */
class S3StoreTest {

    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    private static final int A_PAGE = 2;

    private final ConcurrentSkipListMap<String, byte[]> bucket = new ConcurrentSkipListMap<>();
    private HttpServer server;
    private S3Store store;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/photos", this::answer);
        server.start();
        var address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        store = new S3Store(address, "us-east-1", "photos", "key", "secret", true);
    }

    @AfterEach
    void stop() {
        store.close();
        server.stop(0);
    }

    private void answer(HttpExchange asked) throws IOException {
        try (asked) {
            var key = asked.getRequestURI().getPath().replaceFirst("/photos/?", "");
            assertThat(asked.getRequestHeaders().getFirst("Authorization")).startsWith("AWS4-HMAC-SHA256");
            switch (asked.getRequestMethod()) {
                case "PUT" -> {
                    bucket.put(key, asked.getRequestBody().readAllBytes());
                    send(asked, 200, new byte[0]);
                }
                case "DELETE" -> {
                    bucket.remove(key);
                    asked.sendResponseHeaders(204, -1);
                }
                default -> {
                    if (key.isEmpty()) {
                        send(asked, 200, list(asked.getRequestURI().getRawQuery()));
                    } else if (bucket.containsKey(key)) {
                        send(asked, 200, bucket.get(key));
                    } else {
                        send(asked, 404, "<Error><Code>NoSuchKey</Code></Error>".getBytes(StandardCharsets.UTF_8));
                    }
                }
            }
        }
    }

    private static void send(HttpExchange asked, int status, byte[] body) throws IOException {
        asked.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        asked.getResponseBody().write(body);
    }

    private byte[] list(String query) {
        var prefix = parameter(query, "prefix");
        var after = parameter(query, "continuation-token");
        var keys = bucket.keySet().stream()
                .filter(key -> key.startsWith(prefix) && key.compareTo(after) > 0)
                .toList();
        var page = keys.stream().limit(A_PAGE).toList();
        boolean more = keys.size() > A_PAGE;
        var xml = new StringBuilder("<ListBucketResult><IsTruncated>" + more + "</IsTruncated>");
        page.forEach(key -> xml.append("<Contents><Key>").append(key).append("</Key></Contents>"));
        if (more) {
            xml.append("<NextContinuationToken>").append(page.getLast()).append("</NextContinuationToken>");
        }
        return xml.append("</ListBucketResult>").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String parameter(String query, String name) {
        return List.of(query.split("&")).stream()
                .filter(one -> one.startsWith(name + "="))
                .map(one -> URLDecoder.decode(one.substring(name.length() + 1), StandardCharsets.UTF_8))
                .findFirst()
                .orElse("");
    }

    private static FileKey key() {
        return new FileKey("440305007019", Uuid7.at(NOW), Part.PICTURE);
    }

    @Test
    void a_file_comes_back_as_it_went_in_until_it_is_removed() {
        var key = key();
        store.write(key, new byte[] {1, 2, 3});
        assertThat(bucket).containsOnlyKeys(key.text());
        assertThat(store.read(key)).hasValue(new byte[] {1, 2, 3});
        store.remove(key);
        assertThat(store.read(key)).isEmpty();
        store.remove(key);
    }

    @Test
    void files_of_a_day_are_listed_over_all_pages() {
        var keys = List.of(key(), key(), key(), key(), key());
        keys.forEach(key -> store.write(key, new byte[] {1}));
        bucket.put("2026/11/23/somebody-elses", new byte[] {1});
        store.write(new FileKey("440305007019", Uuid7.at(NOW.plusSeconds(86_400)), Part.PICTURE), new byte[] {1});
        assertThat(store.madeOn(LocalDate.of(2026, 11, 23))).containsExactlyInAnyOrderElementsOf(keys);
    }

    @Test
    void a_server_out_of_reach_is_an_error_and_no_missing_file() {
        server.stop(0);
        assertThatThrownBy(() -> store.read(key())).isInstanceOf(SdkException.class);
    }
}
