package org.jiayuan.journeys;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Many residents who report things at the same time, each on a line of her own, and who send again what was not answered. */
final class Crowd {

    private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([^\"]+)\"");

    private final int port;
    private final List<Reported> reported = new CopyOnWriteArrayList<>();
    private final List<String> trouble = new CopyOnWriteArrayList<>();
    private final List<Thread> people;
    private volatile boolean on = true;

    /** What somebody was told is reported: the link on her receipt is proof. */
    record Reported(String nickname, String phone, String link) {}

    private Crowd(int port, int size) {
        this.port = port;
        this.people = IntStream.range(0, size)
                .mapToObj(person -> Thread.ofVirtual().start(() -> live(person)))
                .toList();
    }

    static Crowd of(int size, int port) {
        return new Crowd(port, size);
    }

    /** What has been confirmed to them so far. */
    List<Reported> reported() {
        return reported;
    }

    /** What they met with besides answers. */
    Map<String, Long> trouble() {
        return trouble.stream().collect(Collectors.groupingBy(what -> what, Collectors.counting()));
    }

    /** Lets each finish what she has begun. */
    void goHome() throws InterruptedException {
        on = false;
        for (var person : people) {
            person.join(Duration.ofSeconds(30));
        }
    }

    private void live(int person) {
        try {
            for (int time = 0; on; time++) {
                report(person, time);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }

    private void report(int person, int time) throws IOException, InterruptedException {
        var address = InetAddress.getByAddress(new byte[] {127, 0, (byte) (100 + person), (byte) (1 + time)});
        var nickname = "来客" + person + "次" + time;
        var phone = "1380013%02d%02d".formatted(person, time);
        try (var client = HttpClient.newBuilder()
                .localAddress(address)
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build()) {
            var fields = Map.of(
                    "text",
                    "楼下的路灯不亮，" + nickname + "看见的",
                    "category",
                    "streetlight",
                    "words",
                    "8 栋门口",
                    "nickname",
                    nickname,
                    "phone",
                    phone,
                    "different",
                    "on");
            var key = KEY.matcher(insist(client, "/new/check", fields, 200).body());
            if (!key.find()) {
                trouble.add("no key on the last screen");
                return;
            }
            var last = new java.util.HashMap<>(fields);
            last.put("key", key.group(1));
            TimeUnit.MILLISECONDS.sleep(1_100);
            var answer = insist(client, "", last, 302);
            reported.add(new Reported(
                    nickname, phone, answer.headers().firstValue("Location").orElseThrow()));
        }
    }

    /** Sends a form until it is answered as it should be. */
    private HttpResponse<String> insist(HttpClient client, String path, Map<String, String> fields, int status)
            throws InterruptedException {
        var form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/communities/" + Town.STAGE + "/appeals" + path))
                .timeout(Duration.ofSeconds(15))
                .header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        while (true) {
            try {
                var answer = client.send(request, BodyHandlers.ofString());
                if (answer.statusCode() == status) {
                    return answer;
                }
                trouble.add(path + " " + answer.statusCode());
                if (answer.statusCode() / 100 == 4) {
                    trouble.add(answer.body().replaceAll("(?s).*class=\"(?:fault|lead|problem)[^>]*>([^<]*)<.*", "$1"));
                }
            } catch (IOException broken) {
                trouble.add(path + " " + broken.getClass().getSimpleName());
            }
            TimeUnit.MILLISECONDS.sleep(500);
        }
    }
}
