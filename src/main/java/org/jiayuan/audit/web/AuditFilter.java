package org.jiayuan.audit.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import org.jiayuan.shared.TypedDay;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which entries of the log to show; what is empty does not matter.
 *
 * @param day in Shanghai
 * @param actor who did it
 * @param kind the module whose doing it was; {@code audit} for personal data read
 * @param community whose chain
 * @param before the key of the last entry seen
 */
public record AuditFilter(
        @Nullable String day,
        @Nullable UUID actor,
        @Nullable String kind,
        @Nullable String community,
        @Nullable String before) {

    /** The day, if one is given. */
    public Optional<LocalDate> on() {
        try {
            return given(day).map(TypedDay::of);
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    /** The kind, if one is given that there is. */
    Optional<String> module() {
        return given(kind).filter(AuditPage.KINDS::contains);
    }

    /** The community, if one is given. */
    Optional<String> chain() {
        return given(community).filter(code -> code.matches("\\d{12}"));
    }

    private static Optional<String> given(@Nullable String value) {
        return value == null || value.isBlank() ? Optional.empty() : Optional.of(value.strip());
    }

    /** What stands in a field. */
    public String value(String field) {
        var value = switch (field) {
            case "day" -> day;
            case "kind" -> kind;
            default -> community;
        };
        return value == null ? "" : value;
    }

    /** Where the entries after that key are. */
    public String address(@Nullable String next) {
        return with(actor, next);
    }

    /** Where the same are, whoever did it. */
    public String ofAnybody() {
        return with(null, null);
    }

    /** Where the same are, of one person. */
    public String of(UUID person) {
        return with(person, null);
    }

    private String with(@Nullable UUID person, @Nullable String next) {
        var address = UriComponentsBuilder.fromPath("/admin/audit");
        on().ifPresent(one -> address.queryParam("day", one));
        module().ifPresent(one -> address.queryParam("kind", one));
        chain().ifPresent(one -> address.queryParam("community", one));
        if (person != null) {
            address.queryParam("actor", person);
        }
        if (next != null) {
            address.queryParam("before", next);
        }
        return address.encode().build().toUriString();
    }
}
