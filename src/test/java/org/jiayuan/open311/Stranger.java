package org.jiayuan.open311;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Another system that answers what the test wants. */
final class Stranger implements AutoCloseable {

    final Map<String, String> answers = new ConcurrentHashMap<>();
    final List<String> posted = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    volatile int status = 200;

    Stranger(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/open311/v2/", exchange -> {
            var name = exchange.getRequestMethod() + " "
                    + exchange.getRequestURI().getPath().substring("/open311/v2/".length());
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            if (!body.isEmpty()) {
                posted.add(URLDecoder.decode(body, StandardCharsets.UTF_8));
            }
            var answer = answers.get(name);
            var bytes = (answer == null ? "" : answer).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer == null ? 404 : status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
