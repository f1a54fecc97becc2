package org.jiayuan.platform;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which streaming replicas pages are read from.
 *
 * @param url their JDBC URLs, with spaces between them
 * @param lag how far behind one may be and still be read from
 */
@ConfigurationProperties("jiayuan.db-replica")
record ReplicaSettings(
        @DefaultValue("") String url, @DefaultValue("10s") Duration lag) {

    List<String> urls() {
        return Arrays.stream(url.strip().split("\\s+")).toList();
    }
}
