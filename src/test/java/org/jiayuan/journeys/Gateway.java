package org.jiayuan.journeys;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/** Takes the messages that would go to phones. */
final class Gateway implements AutoCloseable {

    private static final Pattern PHONE = Pattern.compile("\"phone\" *: *\"(\\d+)\"");

    private final HttpServer server;
    private final List<String> taken = new CopyOnWriteArrayList<>();

    private Gateway() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            taken.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
    }

    static Gateway open() throws IOException {
        return new Gateway();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    /** What was sent to that number, oldest first. */
    List<String> to(String phone) {
        return taken.stream()
                .filter(message -> {
                    var number = PHONE.matcher(message);
                    return number.find() && number.group(1).equals(phone);
                })
                .toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
