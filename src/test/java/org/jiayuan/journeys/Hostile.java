package org.jiayuan.journeys;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.random.RandomGenerator;

/** Values that nobody types who means well, chosen by a generator, so that a seed gives the same again. */
final class Hostile {

    private static final List<String> WORDS = List.of(
            "",
            " ",
            "\0",
            "灯\0灯",
            "\uFFFD",
            "\uD800",
            "\u202E\u2066😀𝒳",
            "<script>alert(1)</script>",
            "\"'><img src=x onerror=alert(1)>",
            "' OR 1=1 --",
            "\\'; DROP TABLE matter.matters; --",
            "${7*7}#{7*7}@{7*7}",
            "{0}",
            "{code}",
            "%s%n%00%zz",
            "../../../../etc/passwd",
            "..\\..\\windows",
            "a\r\nSet-Cookie: x=1",
            "http://evil.example/",
            "=cmd|' /C calc'!A0",
            "null",
            "true",
            "[]",
            "{\"a\":",
            "0",
            "-1",
            "9".repeat(40),
            "2147483648",
            "999999",
            "NaN",
            "1e999",
            "-1e308",
            "0x1p3",
            "٣٤٥",
            "2026-02-30",
            "0000-00-00",
            "+999999999-12-31",
            "-999999999-01-01",
            "9999-12-31",
            "25:61",
            "24:00",
            "0-0-0-0-0",
            "019a0000-0000-7000-8000-000000000000",
            "019a0000-0000-7000-8000-00000000000g",
            "999999999999",
            "440305007019",
            "44030500701999",
            "440305007019/2026-9999999/999999",
            "2026-0",
            "9999-9999999",
            "13800000000",
            "security",
            "*",
            "%",
            "_",
            "a-b");

    private final RandomGenerator random;

    Hostile(RandomGenerator random) {
        this.random = random;
    }

    String value() {
        return switch (random.nextInt(16)) {
            case 0 -> " ".repeat(3_000) + "x";
            case 1 -> many(List.of("（", "(1)", "2026-1", "号", "1 ", "a@", "a.", "０１", "-", "\n"));
            case 2 -> "长".repeat(1 + random.nextInt(5_000));
            default -> WORDS.get(random.nextInt(WORDS.size()));
        };
    }

    private String many(List<String> parts) {
        return parts.get(random.nextInt(parts.size())).repeat(1 + random.nextInt(1_200)) + "!";
    }

    /** One as part of a path. */
    String segment() {
        var word = WORDS.get(random.nextInt(WORDS.size()));
        return encode(word.isBlank() ? "x" : word);
    }

    /** Bytes that say they are a picture, a document or a table. */
    byte[] file() {
        var beginning = List.of(
                new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xDA},
                new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'},
                "RIFF\0\0\0\0WEBPVP8X".getBytes(StandardCharsets.ISO_8859_1),
                "%PDF-1.7".getBytes(StandardCharsets.ISO_8859_1),
                "PK\3\4".getBytes(StandardCharsets.ISO_8859_1),
                "{\"type\":\"FeatureCollection\",\"features\":[".getBytes(StandardCharsets.ISO_8859_1),
                "[".repeat(20_000).getBytes(StandardCharsets.ISO_8859_1),
                new byte[0]);
        var first = beginning.get(random.nextInt(beginning.size()));
        var bytes = new byte[first.length + random.nextInt(400)];
        random.nextBytes(bytes);
        System.arraycopy(first, 0, bytes, 0, first.length);
        return bytes;
    }

    static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
