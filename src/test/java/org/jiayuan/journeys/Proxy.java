package org.jiayuan.journeys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Debian's nginx before some nodes, with the proxy's settings that {@code deploy/} has. */
final class Proxy implements AutoCloseable {

    private final int port = org.jiayuan.FreePort.find();
    private final Process process;

    private Proxy(Path folder, List<Node> nodes) throws IOException {
        Files.createDirectories(folder);
        var settings = folder.resolve("nginx.conf");
        var upstream = new StringBuilder();
        nodes.forEach(
                node -> upstream.append("server 127.0.0.1:%d max_fails=1 fail_timeout=5s; ".formatted(node.port())));
        Files.writeString(settings, """
                %s
                daemon off; pid %s/pid; error_log %s/error.log;
                events { worker_connections 512; }
                http {
                  access_log off;
                  client_body_temp_path %s/body; proxy_temp_path %s/proxy;
                  fastcgi_temp_path %s/fastcgi; uwsgi_temp_path %s/uwsgi; scgi_temp_path %s/scgi;
                  upstream jiayuan { zone jiayuan 64k; %s keepalive 32; }
                  server { listen 127.0.0.1:%d; include %s; }
                }
                """.formatted(
                        "root".equals(System.getProperty("user.name")) ? "user root;" : "",
                        folder,
                        folder,
                        folder,
                        folder,
                        folder,
                        folder,
                        folder,
                        upstream,
                        port,
                        Path.of("deploy/nginx/jiayuan-proxy.conf").toAbsolutePath()));
        process = new ProcessBuilder(
                        "/usr/sbin/nginx",
                        "-p",
                        folder.toString(),
                        "-e",
                        folder + "/error.log",
                        "-c",
                        settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out").toFile())
                .start();
    }

    static Proxy before(Path folder, List<Node> nodes) throws IOException {
        return new Proxy(folder.toAbsolutePath(), nodes);
    }

    int port() {
        return port;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
