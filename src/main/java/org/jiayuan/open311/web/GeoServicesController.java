package org.jiayuan.open311.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jiayuan.open311.Attribute;
import org.jiayuan.open311.Jurisdictions;
import org.jiayuan.open311.Refused;
import org.jiayuan.platform.Screen;
import org.jiayuan.unit.Categories;
import org.jiayuan.unit.Category;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /open311/v2/services}: what may be asked for, and what is asked back. */
@Controller
@GeoReport
class GeoServicesController {

    private final Categories categories;
    private final Jurisdictions jurisdictions;
    private final Answers answers;
    private final Call.Reader calls;

    GeoServicesController(Categories categories, Jurisdictions jurisdictions, Answers answers, Call.Reader calls) {
        this.categories = categories;
        this.jurisdictions = jurisdictions;
        this.answers = answers;
        this.calls = calls;
    }

    /** @param metadata whether it has attributes */
    record Offered(
            String serviceCode,
            String serviceName,
            String description,
            boolean metadata,
            String type,
            String keywords,
            String group) {}

    /** The attributes of a service. */
    record Definition(String serviceCode, List<Asked> attributes) {}

    /** @param variable whether it wants an answer */
    record Asked(
            boolean variable,
            String code,
            String datatype,
            boolean required,
            String datatypeDescription,
            int order,
            String description,
            @Nullable List<Choice> values) {}

    /** One of the values an attribute may have. */
    record Choice(String key, String name) {}

    @GetMapping("/open311/v2/services" + Format.PATTERN)
    ResponseEntity<byte[]> list(
            @RequestParam(name = "jurisdiction_id", required = false) @Nullable String jurisdiction,
            HttpServletRequest request) {
        var call = calls.of(request);
        jurisdictions.of(jurisdiction);
        return answers.list(
                call,
                "services",
                "service",
                categories.on(call.screen().today()).stream()
                        .map(category -> service(category, call.screen()))
                        .toList());
    }

    @GetMapping("/open311/v2/services/{service:[\\w-]+}" + Format.PATTERN)
    ResponseEntity<byte[]> show(
            @PathVariable String service,
            @RequestParam(name = "jurisdiction_id", required = false) @Nullable String jurisdiction,
            HttpServletRequest request) {
        var call = calls.of(request);
        jurisdictions.of(jurisdiction);
        var category = categories
                .find(service, call.screen().today())
                .orElseThrow(() -> Refused.missing("open311.refused.service"));
        return answers.one(
                call,
                "service_definition",
                new Definition(
                        category.code(),
                        Arrays.stream(Attribute.values())
                                .map(attribute -> asked(attribute, call.screen()))
                                .toList()));
    }

    private static Offered service(Category category, Screen screen) {
        var unit = "unit.category.limit-kind." + category.limitKind().name().toLowerCase(Locale.ROOT);
        return new Offered(
                category.code(),
                category.name(screen.english()),
                screen.say(
                        "open311.service", category.name(screen.english()), category.limitAmount(), screen.say(unit)),
                true,
                "realtime",
                String.join(", ", category.words()),
                screen.say("matter.kind." + category.kind().toLowerCase(Locale.ROOT)));
    }

    private static Asked asked(Attribute attribute, Screen screen) {
        return new Asked(
                true,
                attribute.code(),
                attribute.datatype(),
                false,
                attribute.choices().isEmpty() ? screen.say("open311.lines") : screen.say("open311.choose"),
                attribute.ordinal() + 1,
                screen.say(attribute.key()),
                attribute.choices().isEmpty()
                        ? null
                        : attribute.choices().stream()
                                .map(value -> new Choice(value, screen.say(attribute.key() + "." + value)))
                                .toList());
    }
}
