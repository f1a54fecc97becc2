package org.jiayuan.platform;

import java.time.Clock;
import org.jiayuan.shared.Shanghai;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The clock that controllers and jobs read; rules are told the time. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.system(Shanghai.ZONE);
    }
}
