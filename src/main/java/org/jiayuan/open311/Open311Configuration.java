package org.jiayuan.open311;

import org.jiayuan.platform.Watched;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is watched of units that are other systems. */
@Configuration(proxyBeanMethods = false)
class Open311Configuration {

    @Bean
    static Watched failingForwards() {
        return new Watched("jiayuan.forwards.failing", "Matters that another system does not take or answer", """
                SELECT count(*) FROM open311.forwards
                WHERE state IN ('WAITING', 'SENT', 'OPEN', 'FAILED') AND failure IS NOT NULL AND failure <> 'UNSHOWN'
                """);
    }
}
