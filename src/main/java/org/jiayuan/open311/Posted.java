package org.jiayuan.open311;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jiayuan.platform.Uploaded;
import org.jspecify.annotations.Nullable;

/**
 * What another system has sent as a request. It holds personal data and shows nothing of itself.
 *
 * @param code of the service
 * @param lat as it was written, like {@code lng}
 * @param media the pictures that came with it
 * @param mediaUrl where a picture is said to be; it is not fetched
 */
public record Posted(
        String code,
        String jurisdiction,
        String description,
        String lat,
        String lng,
        String address,
        String addressId,
        String firstName,
        String lastName,
        String phone,
        String mediaUrl,
        Map<Attribute, List<String>> attributes,
        List<Uploaded> media) {

    private static final Pattern ATTRIBUTE = Pattern.compile("attribute\\[([^\\[\\]]{1,60})](?:\\[\\d{0,3}])?");

    public Posted {
        attributes = Map.copyOf(attributes);
        media = List.copyOf(media);
    }

    /**
     * Reads the fields of a form. An empty one is the same as none.
     *
     * @throws Refused if there is an attribute that no service has, or a value that it cannot have
     */
    public static Posted of(Map<String, String[]> fields, List<Uploaded> media) {
        return new Posted(
                one(fields, "service_code"),
                one(fields, "jurisdiction_id"),
                one(fields, "description"),
                one(fields, "lat"),
                one(fields, "long"),
                one(fields, "address_string"),
                one(fields, "address_id"),
                one(fields, "first_name"),
                one(fields, "last_name"),
                one(fields, "phone"),
                one(fields, "media_url"),
                attributes(fields),
                media);
    }

    private static String one(Map<String, String[]> fields, String name) {
        var values = fields.get(name);
        return values == null || values.length == 0 ? "" : values[0].strip();
    }

    private static Map<Attribute, List<String>> attributes(Map<String, String[]> fields) {
        var all = new EnumMap<Attribute, List<String>>(Attribute.class);
        fields.forEach((name, values) -> {
            var match = ATTRIBUTE.matcher(name);
            if (!match.matches()) {
                return;
            }
            var attribute = Attribute.of(match.group(1))
                    .orElseThrow(() -> Refused.bad("open311.refused.attribute", shortened(match.group(1))));
            for (var value : values) {
                if (value.isBlank()) {
                    continue;
                }
                if (!attribute.choices().isEmpty() && !attribute.choices().contains(value.strip())) {
                    throw Refused.bad(
                            "open311.refused.value", attribute.code(), String.join(", ", attribute.choices()));
                }
                all.computeIfAbsent(attribute, key -> new ArrayList<>()).add(value.strip());
            }
        });
        return all;
    }

    private static String shortened(String code) {
        return code.replaceAll("[^\\w.-]", "?");
    }

    /** The first value of an attribute; null if it has none. */
    @Nullable String value(Attribute attribute) {
        var values = attributes.get(attribute);
        return values == null || values.isEmpty() ? null : values.getFirst();
    }

    /** The questions: every value of the attribute, and in it every line. */
    List<String> asks() {
        return attributes.getOrDefault(Attribute.ASKS, List.of()).stream()
                .flatMap(String::lines)
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** The name in one piece, empty if none was given: 王小明, Ann Lee. */
    String name() {
        boolean western = (firstName + lastName).chars().allMatch(letter -> letter < 0x2E80);
        return western ? (firstName + " " + lastName).strip() : lastName + firstName;
    }

    @Override
    public String toString() {
        return "a request";
    }
}
