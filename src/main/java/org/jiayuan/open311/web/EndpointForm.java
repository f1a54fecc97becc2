package org.jiayuan.open311.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiayuan.open311.Endpoint;
import org.jiayuan.platform.Faults;
import org.jiayuan.unit.Category;

/**
 * What was typed about a unit that is another system.
 *
 * @param services its service code by category
 */
public record EndpointForm(String url, String jurisdiction, String key, Map<String, String> services) {

    private static final int URL = 450;
    private static final int WORD = 100;
    private static final String SERVICE = "service-";

    static EndpointForm empty() {
        return new EndpointForm("", "", "", Map.of());
    }

    static EndpointForm of(Endpoint endpoint) {
        return new EndpointForm(endpoint.url(), endpoint.jurisdiction(), "", endpoint.services());
    }

    static EndpointForm of(HttpServletRequest request, List<Category> categories) {
        var services = new HashMap<String, String>();
        categories.forEach(category -> {
            var typed = typed(request, SERVICE + category.code());
            if (!typed.isEmpty()) {
                services.put(category.code(), typed);
            }
        });
        return new EndpointForm(
                typed(request, "url").replaceAll("/+$", ""),
                typed(request, "jurisdiction"),
                typed(request, "key"),
                services);
    }

    private static String typed(HttpServletRequest request, String name) {
        var typed = request.getParameter(name);
        return typed == null ? "" : typed.strip();
    }

    /** What is wrong with it. */
    Faults faults() {
        var faults = new Faults();
        faults.text("url", url, true, URL);
        faults.text("jurisdiction", jurisdiction, false, WORD);
        faults.text("key", key, false, WORD);
        services.forEach((category, service) -> faults.text(SERVICE + category, service, false, WORD));
        if (services.isEmpty()) {
            faults.add("services", "open311.fault.services");
        }
        return faults;
    }

    Endpoint endpoint(UUID unit) {
        return new Endpoint(unit, url, jurisdiction, services);
    }
}
