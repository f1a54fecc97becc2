package org.jiayuan.open311;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A unit that is another system: what is dispatched to the unit is forwarded there, and what is heard from there comes
 * back. The key it wants is known to {@link Endpoints} alone.
 *
 * @param url where its GeoReport v2 begins, without a slash at the end
 * @param jurisdiction what it wants as {@code jurisdiction_id}; empty for nothing
 * @param services its {@code service_code} by our category; what is not here is not forwarded
 */
public record Endpoint(UUID unit, String url, String jurisdiction, Map<String, String> services) {

    public Endpoint {
        services = Map.copyOf(services);
    }

    /** Its service for a category. */
    Optional<String> service(String category) {
        return Optional.ofNullable(services.get(category));
    }
}
