package org.jiayuan.platform;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jiayuan.platform.OutsideFailed.Why;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Calls another system whose address somebody typed: outside only, at the very network address that was looked at,
 * encrypted, for a bounded time, with a bounded answer. It follows no redirect, keeps no cookie, and takes a proxy only as
 * the way to that address.
 */
@Component
@EnableConfigurationProperties(OutsideSettings.class)
public class CallOutside {

    private final OutsideSettings settings;
    private final boolean plain;
    private final OutsideAddress.Resolver names;

    @Autowired
    CallOutside(OutsideSettings settings, PlatformSettings platform) {
        this(settings, platform.development(), InetAddress::getAllByName);
    }

    CallOutside(OutsideSettings settings, boolean plain, OutsideAddress.Resolver names) {
        this.settings = settings;
        this.plain = plain;
        this.names = names;
    }

    /**
     * What is sent.
     *
     * @param method {@code GET} or {@code POST}
     * @param most how many bytes the answer may have; none where only its status counts, and the rest is not read
     */
    public record Sent(String method, String address, Map<String, String> headers, byte[] body, int most) {

        public Sent {
            headers = Map.copyOf(headers);
        }

        /** It is only asked. */
        public static Sent asking(String address, Map<String, String> headers, int most) {
            return new Sent("GET", address, headers, new byte[0], most);
        }

        /** Something is brought. */
        public static Sent bringing(String address, Map<String, String> headers, byte[] body, int most) {
            return new Sent("POST", address, headers, body, most);
        }

        @Override
        public String toString() {
            return "a call";
        }
    }

    /** What was answered. */
    public record Answered(int status, byte[] body) {

        /** Whether it was taken. */
        public boolean good() {
            return status / 100 == 2;
        }

        /** The answer as a text. */
        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        @Override
        public String toString() {
            return "answered " + status;
        }
    }

    /**
     * Whether an address may be called, as far as can be told now.
     *
     * @throws OutsideFailed if not
     */
    public void check(String address) {
        OutsideAddress.of(address, settings, plain, names);
    }

    /**
     * Calls it.
     *
     * @throws OutsideFailed if it may not be called, or gives no answer
     */
    public Answered of(Sent sent) {
        var address = OutsideAddress.of(sent.address(), settings, plain, names);
        var late = new AtomicBoolean();
        try (var socket = new Socket()) {
            var watch = watch(socket, late);
            try {
                return exchange(socket, address, sent);
            } finally {
                watch.interrupt();
            }
        } catch (SocketTimeoutException slow) {
            throw new OutsideFailed(Why.TIME);
        } catch (SSLException untrusted) {
            throw new OutsideFailed(late.get() ? Why.TIME : Why.CERTIFICATE);
        } catch (IOException failure) {
            throw new OutsideFailed(late.get() ? Why.TIME : Why.CONNECTION);
        }
    }

    /** Ends the call when its time is over, however slowly the other side goes on talking. */
    private Thread watch(Socket socket, AtomicBoolean late) {
        return Thread.ofVirtual().start(() -> {
            try {
                TimeUnit.NANOSECONDS.sleep(settings.patience().toNanos());
                late.set(true);
                socket.close();
            } catch (InterruptedException done) {
                Thread.currentThread().interrupt();
            } catch (IOException closed) {
                late.set(true);
            }
        });
    }

    private Answered exchange(Socket socket, OutsideAddress address, Sent sent) throws IOException {
        int patience = (int) settings.patience().toMillis();
        socket.setSoTimeout(patience);
        var way = address.allowed() ? Optional.<OutsideProxy>empty() : settings.wayOut();
        if (way.isPresent()) {
            way.get().tunnel(socket, address.at(), patience);
        } else {
            socket.connect(address.at(), patience);
        }
        if (!address.encrypted()) {
            return talk(socket, address, sent);
        }
        try (var sealed = encrypted(socket, address)) {
            return talk(sealed, address, sent);
        }
    }

    private static SSLSocket encrypted(Socket socket, OutsideAddress address) throws IOException {
        var factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        var sealed = (SSLSocket) factory.createSocket(socket, address.host(), address.port(), true);
        var parameters = sealed.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        sealed.setSSLParameters(parameters);
        sealed.startHandshake();
        return sealed;
    }

    private static Answered talk(Socket socket, OutsideAddress address, Sent sent) throws IOException {
        socket.getOutputStream().write(written(address, sent));
        socket.getOutputStream().flush();
        return HttpAnswer.read(new BufferedInputStream(socket.getInputStream()), sent.most());
    }

    private static byte[] written(OutsideAddress address, Sent sent) {
        var head = new LinkedHashMap<String, String>();
        head.put("Host", address.authority());
        head.put("Connection", "close");
        head.put("User-Agent", "Jiayuan");
        head.putAll(sent.headers());
        if (sent.method().equals("POST")) {
            head.put("Content-Length", Integer.toString(sent.body().length));
        }
        var text = new StringBuilder(sent.method())
                .append(' ')
                .append(address.target())
                .append(" HTTP/1.1\r\n");
        head.forEach((name, value) -> text.append(name)
                .append(": ")
                .append(value.replaceAll("[\\r\\n]", " "))
                .append("\r\n"));
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(text.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(sent.body());
        return bytes.toByteArray();
    }
}
