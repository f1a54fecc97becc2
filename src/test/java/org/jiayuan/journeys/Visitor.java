package org.jiayuan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Somebody who asks for addresses without a browser, as a program would. */
final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private static final String HOME = "127.0.0.1";

    private final String base;
    private final CookieManager cookies;
    private final HttpClient client;
    private String token = "";
    private String location = "";
    private String body = "";

    private Visitor(int port, String address) {
        this(port, address, new CookieManager());
    }

    private Visitor(int port, String address, CookieManager cookies) {
        this.cookies = cookies;
        this.base = "http://127.0.0.1:" + port;
        this.client = HttpClient.newBuilder()
                .localAddress(InetAddress.ofLiteral(address))
                .cookieHandler(cookies)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    static Visitor anonymous(int port) {
        return anonymous(port, HOME);
    }

    /** Somebody with a network address of her own: limits count her apart from others. */
    static Visitor anonymous(int port, String address) {
        return new Visitor(port, address);
    }

    /** A member of staff, signed in. */
    static Visitor staff(int port, String login, String password) {
        return staff(port, HOME, login, password);
    }

    static Visitor staff(int port, String address, String login, String password) {
        var visitor = new Visitor(port, address);
        var answer = visitor.post("/staff/sign-in", Map.of("login", login, "password", password));
        assertThat(answer.statusCode()).as("sign-in of %s", login).isEqualTo(302);
        var token = TOKEN.matcher(visitor.send("GET", "/desk", null).body());
        visitor.token = token.find() ? token.group(1) : "";
        return visitor;
    }

    /** A resident, signed in with the code that stands on the page of messages. */
    static Visitor resident(int port, String address, String phone) {
        var visitor = new Visitor(port, address);
        visitor.post("/sign-in/codes", Map.of("phone", phone));
        var code = Pattern.compile(phone + ".*?(?<!\\d)(\\d{6})(?!\\d)", Pattern.DOTALL)
                .matcher(visitor.page("/outbox"));
        assertThat(code.find()).isTrue();
        var answer = visitor.post("/sign-in", Map.of("phone", phone, "code", code.group(1)));
        assertThat(answer.statusCode()).as("sign-in of %s", phone).isEqualTo(302);
        var token = TOKEN.matcher(visitor.send("GET", "/my", null).body());
        visitor.token = token.find() ? token.group(1) : "";
        return visitor;
    }

    /** The same person, whom the proxy sends to another node. */
    Visitor at(int port) {
        var there = new Visitor(port, HOME, cookies);
        there.token = token;
        return there;
    }

    /** The password of the demonstration's accounts. */
    static String password(Path data) {
        try (var lines = Files.lines(data.resolve("demonstration-accounts.txt"))) {
            return lines.findFirst().orElseThrow().replaceAll(".*: ", "");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Asks for a page and says with what status it came. */
    int get(String path) {
        return send("GET", path, null).statusCode();
    }

    /** Asks for a page and gives its text. */
    String page(String path) {
        var answer = send("GET", path, null);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    /** Sends an empty form and says with what status it was answered. */
    int post(String path) {
        return post(path, Map.of()).statusCode();
    }

    /** Sends a form. */
    HttpResponse<String> post(String path, Map<String, String> fields) {
        var all = new LinkedHashMap<>(fields);
        if (!token.isEmpty()) {
            all.put("_csrf", token);
        }
        return send(
                "POST",
                path,
                all.entrySet().stream()
                        .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                        .collect(Collectors.joining("&")));
    }

    /** Sends a form with a photo in it. */
    HttpResponse<String> post(String path, Map<String, String> fields, String file, byte[] bytes) {
        var boundary = "jiayuan-" + Integer.toHexString(path.hashCode());
        var form = new ByteArrayOutputStream();
        var all = new LinkedHashMap<>(fields);
        if (!token.isEmpty()) {
            all.put("_csrf", token);
        }
        all.forEach((name, value) -> form.writeBytes(
                ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
                        .getBytes(StandardCharsets.UTF_8)));
        form.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + file
                        + "\"; filename=\"photo.jpg\"\r\nContent-Type: image/jpeg\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        form.writeBytes(bytes);
        form.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(
                "POST",
                path,
                "multipart/form-data; boundary=" + boundary,
                BodyPublishers.ofByteArray(form.toByteArray()));
    }

    /** Whether the last answer was the way to a sign-in page. */
    boolean sentToSignIn() {
        return location.matches("(https?://[^/]+)?(/staff)?/sign-in(\\?.*)?");
    }

    /** What the last answer said, where it led included. */
    String said() {
        return location + "\n" + body;
    }

    /** Keeps a cookie that somebody else planted. */
    void plant(String name, String value) {
        var cookie = new HttpCookie(name, value);
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(URI.create(base), cookie);
    }

    /** The token that stands in her forms. */
    String token() {
        return token;
    }

    /** Sends what no page of ours would send: nothing is added to it. */
    HttpResponse<String> raw(String method, String path, String form, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(base + path)).method(method, BodyPublishers.ofString(form));
        if (!form.isEmpty()) {
            request.header("Content-Type", "application/x-www-form-urlencoded");
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    private HttpResponse<String> send(String method, String path, @Nullable String form) {
        return form == null
                ? send(method, path, null, BodyPublishers.noBody())
                : send(method, path, "application/x-www-form-urlencoded", BodyPublishers.ofString(form));
    }

    private HttpResponse<String> send(
            String method, String path, @Nullable String type, HttpRequest.BodyPublisher content) {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Sec-Fetch-Site", "same-origin")
                .method(method, content);
        if (type != null) {
            request.header("Content-Type", type);
        }
        return send(request.build());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            var answer = client.send(request, BodyHandlers.ofString());
            location = answer.headers().firstValue("Location").orElse("");
            body = answer.body();
            return answer;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
