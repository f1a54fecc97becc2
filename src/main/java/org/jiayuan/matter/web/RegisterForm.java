package org.jiayuan.matter.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jiayuan.matter.RegisterFilter;
import org.jiayuan.matter.RegisterTab;
import org.jiayuan.matter.Sought;
import org.jiayuan.platform.Uuids;
import org.jiayuan.shared.TypedDay;
import org.jspecify.annotations.Nullable;

/** The register's filter as it stands in an address; what cannot be read there is left out. */
final class RegisterForm {

    private static final int LONGEST = 60;

    private RegisterForm() {}

    static RegisterFilter of(HttpServletRequest request) {
        var typed = request.getParameter("q");
        var sought = Sought.of(typed == null || typed.length() > LONGEST ? null : typed);
        return new RegisterFilter(
                RegisterTab.of(request.getParameter("state"), sought.nothing() ? RegisterTab.OPEN : RegisterTab.ALL),
                matching(request, "category", "[a-z][a-z-]{0,40}"),
                matching(request, "community", "\\d{12}"),
                unit(request),
                matching(request, "late", ".+") != null,
                day(request, "from"),
                day(request, "to"),
                sought);
    }

    private static @Nullable String matching(HttpServletRequest request, String name, String pattern) {
        var value = request.getParameter(name);
        return value != null && value.matches(pattern) ? value : null;
    }

    private static @Nullable UUID unit(HttpServletRequest request) {
        return Uuids.read(request.getParameter("unit")).orElse(null);
    }

    private static @Nullable LocalDate day(HttpServletRequest request, String name) {
        var value = matching(request, name, "\\d{4}-\\d{2}-\\d{2}");
        try {
            return value == null ? null : TypedDay.of(value);
        } catch (DateTimeParseException noSuchDay) {
            return null;
        }
    }

    /** The filter as fields of a form; what may be personal data only if it stays in the form. */
    static Map<String, String> fields(RegisterFilter filter, boolean personal) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("state", filter.tab().key());
        put(fields, "category", filter.category());
        put(fields, "community", filter.community());
        put(fields, "unit", filter.unit());
        put(fields, "late", filter.late() ? "yes" : null);
        put(fields, "from", filter.from());
        put(fields, "to", filter.to());
        if (!filter.sought().nothing() && (personal || !filter.sought().personal())) {
            fields.put("q", filter.sought().typed());
        }
        return fields;
    }

    private static void put(Map<String, String> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value.toString());
        }
    }

    /** The address of the same filter. */
    static String address(RegisterFilter filter) {
        var query = new StringBuilder("/desk/matters");
        char separator = '?';
        for (var field : fields(filter, false).entrySet()) {
            query.append(separator)
                    .append(field.getKey())
                    .append('=')
                    .append(URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8));
            separator = '&';
        }
        return query.toString();
    }
}
