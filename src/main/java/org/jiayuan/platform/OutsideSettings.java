package org.jiayuan.platform;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How other systems are called whose address somebody typed.
 *
 * @param ports where they may listen
 * @param allowed origins ({@code https://10.8.1.5}, {@code http://localhost:8194}) that may be called although they lie
 *     inside, as whoever runs the machine vouches for them: a platform in the government's own network, a test
 * @param proxy through which the internet is reached, if it is no other way: {@code http://proxy:3128}, with
 *     {@code name:password@} before the host where it asks for them; what is allowed inside is called directly
 * @param patience how long one call may take in all
 */
@ConfigurationProperties("jiayuan.outside")
record OutsideSettings(
        @DefaultValue({"443", "8443"}) Set<Integer> ports,
        @DefaultValue List<String> allowed,
        @DefaultValue("") String proxy,
        @DefaultValue("10s") Duration patience) {

    OutsideSettings {
        ports = Set.copyOf(ports);
        allowed = allowed.stream()
                .map(String::strip)
                .filter(origin -> !origin.isEmpty())
                .toList();
        OutsideProxy.of(proxy);
    }

    /** The way out, if there is one that must be taken. */
    Optional<OutsideProxy> wayOut() {
        return OutsideProxy.of(proxy);
    }

    @Override
    public String toString() {
        return "how other systems are called";
    }
}
