package org.jiayuan.open311.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jiayuan.shared.NotFound;
import org.jiayuan.unit.Categories;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** {@code /open311/v2/discovery.xml}: what there is, and how to get a key. */
@Controller
@GeoReport
class GeoDiscoveryController {

    private static final String SPECIFICATION = "http://wiki.open311.org/GeoReport_v2";

    private final Categories categories;
    private final Answers answers;
    private final Call.Reader calls;

    GeoDiscoveryController(Categories categories, Answers answers, Call.Reader calls) {
        this.categories = categories;
        this.answers = answers;
        this.calls = calls;
    }

    /** @param changeset when the list of services changed last */
    record Discovery(String changeset, String contact, String keyService, List<Endpoint> endpoints) {}

    /** @param formats media types */
    record Endpoint(String specification, String url, String changeset, String type, List<String> formats) {}

    @GetMapping("/open311/v2/discovery" + Format.PATTERN)
    ResponseEntity<byte[]> show(HttpServletRequest request) {
        var call = calls.of(request);
        var changed = categories.all().stream()
                        .flatMap(dated -> Stream.of(dated.from(), dated.to()))
                        .filter(day -> day != null && !day.isAfter(call.screen().today()))
                        .max(LocalDate::compareTo)
                        .map(LocalDate::toString)
                        .orElse("2026-01-01")
                + " 00:00";
        return answers.one(
                call,
                "discovery",
                new Discovery(
                        changed,
                        call.screen().say("open311.contact", call.base() + "/"),
                        call.screen().say("open311.key-service"),
                        List.of(new Endpoint(
                                SPECIFICATION,
                                call.base() + "/open311/v2",
                                changed,
                                "production",
                                List.of("text/xml", "application/json")))));
    }

    /** There is nothing else here. */
    @RequestMapping("/open311/**")
    ResponseEntity<byte[]> nothing() {
        throw new NotFound();
    }
}
