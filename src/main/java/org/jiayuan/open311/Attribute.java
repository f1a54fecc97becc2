package org.jiayuan.open311;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What may be told of a request beside its description: the further questions of the form, the same for every category. */
public enum Attribute {
    KIND("singlevaluelist", List.of("complaint", "suggestion", "enquiry", "help", "praise")),
    ABOUT("singlevaluelist", List.of("nobody", "station", "handler")),
    ASKS("text", List.of()),
    LISTED("singlevaluelist", List.of("yes", "no")),
    EMERGENCY_NUMBERS_SHOWN("singlevaluelist", List.of("yes", "no"));

    private final String datatype;
    private final List<String> choices;

    Attribute(String datatype, List<String> choices) {
        this.datatype = datatype;
        this.choices = choices;
    }

    /** As it is written in {@code attribute[code]}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** One of the datatypes of the specification. */
    public String datatype() {
        return datatype;
    }

    /** The values it may have; none where it is free text. */
    public List<String> choices() {
        return choices;
    }

    /** The key of what it asks. */
    public String key() {
        return "open311.attribute." + code().replace('_', '-');
    }

    static Optional<Attribute> of(String code) {
        return Arrays.stream(Attribute.values())
                .filter(attribute -> attribute.code().equals(code))
                .findFirst();
    }
}
