package org.jiayuan.platform;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jiayuan.platform.OutsideFailed.Why;
import org.jspecify.annotations.Nullable;

/**
 * The way out where a network has but one. It is asked for a tunnel to the very network address that was looked at, never
 * to a name: so it cannot be led inside by what a name says to it and not to us.
 *
 * @param authorization what it asks for, as it is sent; null if nothing
 */
record OutsideProxy(String host, int port, @Nullable String authorization) {

    private static final int USUAL = 3128;

    /**
     * Reads the setting.
     *
     * @throws IllegalArgumentException if it is none: the program does not start then
     */
    static Optional<OutsideProxy> of(String setting) {
        if (setting.isBlank()) {
            return Optional.empty();
        }
        var uri = read(setting.strip());
        var user = uri.getRawUserInfo();
        var authorization = user == null
                ? null
                : "Basic "
                        + Base64.getEncoder()
                                .encodeToString(URLDecoder.decode(user.replace("+", "%2B"), StandardCharsets.UTF_8)
                                        .getBytes(StandardCharsets.UTF_8));
        return Optional.of(new OutsideProxy(uri.getHost(), uri.getPort() < 0 ? USUAL : uri.getPort(), authorization));
    }

    /** Its fault quotes nothing of what was set: there may be a password in it. */
    private static URI read(String setting) {
        try {
            var uri = new URI(setting);
            if ("http".equals(uri.getScheme())
                    && uri.getHost() != null
                    && uri.getRawPath().matches("/?")) {
                return uri;
            }
        } catch (URISyntaxException malformed) {
            throw refused();
        }
        throw refused();
    }

    private static IllegalArgumentException refused() {
        return new IllegalArgumentException("JIAYUAN_OUTSIDE_PROXY must be like http://proxy.example:3128");
    }

    /**
     * Opens a tunnel; what is written to the socket after that goes to that address.
     *
     * @throws OutsideFailed if the proxy does not let us
     */
    void tunnel(Socket socket, InetSocketAddress to, int patience) throws IOException {
        socket.connect(new InetSocketAddress(host, port), patience);
        var target = written(to);
        var asked = "CONNECT " + target + " HTTP/1.1\r\nHost: " + target + "\r\n"
                + (authorization == null ? "" : "Proxy-Authorization: " + authorization + "\r\n")
                + "\r\n";
        socket.getOutputStream().write(asked.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
        if (!HttpAnswer.read(socket.getInputStream(), 0).good()) {
            throw new OutsideFailed(Why.PROXY);
        }
    }

    private static String written(InetSocketAddress to) {
        var address = to.getAddress().getHostAddress();
        return (to.getAddress() instanceof Inet6Address ? "[" + address + "]" : address) + ":" + to.getPort();
    }

    @Override
    public String toString() {
        return "a proxy";
    }
}
