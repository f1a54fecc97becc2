package org.jiayuan.notice;

import java.time.Clock;
import org.jiayuan.audit.ReadPersonalData;
import org.jiayuan.platform.Vault;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Chooses between the gateway and the development page. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NoticeSettings.class)
class NoticeConfiguration {

    @Bean
    OutboxPage outboxPage(JdbcClient database, Vault vault, ReadPersonalData read, Clock clock) {
        return new OutboxPage(database, vault, read, clock);
    }

    @Bean
    Post post(NoticeSettings settings, OutboxPage page) {
        return new Post(settings.gateway() == null ? page : new HttpGateway(settings, settings.gateway()));
    }
}
