package org.jiayuan.open311;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jiayuan.platform.CallOutside;
import org.jiayuan.platform.CallOutside.Answered;
import org.jiayuan.platform.CallOutside.Sent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Speaks GeoReport v2 to another system: in XML, which every one of them must understand. */
@Component
class OtherSystem {

    private static final int MOST = 2_000_000;

    private final CallOutside outside;

    OtherSystem(CallOutside outside) {
        this.outside = outside;
    }

    /** That system has refused, or said something that is not GeoReport; with what it said of it. */
    static final class Refuses extends RuntimeException {

        Refuses(String said) {
            super(said, null, false, false);
        }
    }

    /** What it made of a request: a number, or a token until it has one. */
    record Taken(@Nullable String request, @Nullable String token) {}

    /** How a request stands there. */
    record Stands(String status, String notes) {}

    /** What happened there. */
    record News(String id, String status, String words) {}

    /**
     * Sends a request.
     *
     * @param word the same for the same request, for systems that know it again
     */
    Taken post(Endpoint endpoint, String key, Map<String, String> fields, String word) {
        var body = form(endpoint, fields, key);
        var answer = call(Sent.bringing(
                endpoint.url() + "/requests.xml",
                Map.of(
                        "Content-Type", "application/x-www-form-urlencoded; charset=utf-8",
                        "Accept", "text/xml",
                        "Accept-Language", "zh-CN",
                        "Idempotency-Key", word),
                body.getBytes(StandardCharsets.UTF_8),
                MOST));
        var taken = answer.children("request").stream()
                .map(request -> new Taken(request.text("service_request_id"), request.text("token")))
                .filter(one -> one.request() != null || one.token() != null)
                .findFirst();
        return taken.orElseThrow(() -> new Refuses(""));
    }

    /** The number that a token stands for, if it has one yet. */
    Optional<String> ofToken(Endpoint endpoint, String token) {
        return get(endpoint, "/tokens/" + encode(token) + ".xml", Map.of()).children("request").stream()
                .flatMap(request -> Optional.ofNullable(request.text("service_request_id")).stream())
                .findFirst();
    }

    /** How it stands there. */
    Stands stands(Endpoint endpoint, String request) {
        return get(endpoint, "/requests/" + encode(request) + ".xml", Map.of()).children("request").stream()
                .map(found -> new Stands(
                        Optional.ofNullable(found.text("status")).orElse(""),
                        Optional.ofNullable(found.text("status_notes")).orElse("")))
                .findFirst()
                .orElseThrow(() -> new Refuses(""));
    }

    /** What has happened there, the first first; nothing where it does not tell. */
    List<News> news(Endpoint endpoint, String request) {
        var sent = asking(endpoint, "/servicerequestupdates.xml", Map.of("service_request_id", request));
        var answer = outside.of(sent);
        if (!answer.good()) {
            return List.of();
        }
        return ForeignXml.read(answer.text())
                .map(all -> all.children("request_update").stream()
                        .filter(one -> request.equals(one.text("service_request_id")))
                        .filter(one -> one.text("update_id") != null)
                        .map(one -> new News(
                                Optional.ofNullable(one.text("update_id")).orElse(""),
                                Optional.ofNullable(one.text("status")).orElse(""),
                                Optional.ofNullable(one.text("description")).orElse("")))
                        .toList())
                .orElse(List.of());
    }

    private ForeignXml get(Endpoint endpoint, String path, Map<String, String> fields) {
        return call(asking(endpoint, path, fields));
    }

    private static Sent asking(Endpoint endpoint, String path, Map<String, String> fields) {
        var asked = form(endpoint, fields, "");
        return Sent.asking(
                endpoint.url() + path + (asked.isEmpty() ? "" : "?" + asked),
                Map.of("Accept", "text/xml", "Accept-Language", "zh-CN"),
                MOST);
    }

    private ForeignXml call(Sent sent) {
        var answer = outside.of(sent);
        var read = ForeignXml.read(answer.text());
        if (!answer.good()) {
            throw new Refuses(answer.status() + read.map(OtherSystem::why).orElse(""));
        }
        return read.orElseThrow(() -> new Refuses(said(answer)));
    }

    private static String said(Answered answer) {
        return Integer.toString(answer.status());
    }

    private static String why(ForeignXml errors) {
        return errors.children("error").stream()
                .flatMap(error -> Optional.ofNullable(error.text("description")).stream())
                .findFirst()
                .map(said -> ": " + said)
                .orElse("");
    }

    private static String form(Endpoint endpoint, Map<String, String> fields, String key) {
        var all = new java.util.TreeMap<>(fields);
        if (!endpoint.jurisdiction().isEmpty()) {
            all.put("jurisdiction_id", endpoint.jurisdiction());
        }
        if (!key.isEmpty()) {
            all.put("api_key", key);
        }
        return all.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
