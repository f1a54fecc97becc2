package org.jiayuan.webhook;

import org.jiayuan.platform.Watched;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is watched of webhooks. */
@Configuration(proxyBeanMethods = false)
class WebhookConfiguration {

    @Bean
    static Watched waitingDeliveries() {
        return new Watched(
                "jiayuan.webhooks.waiting",
                "Events that no webhook has taken yet",
                "SELECT count(*) FROM webhook.deliveries WHERE state = 'WAITING'");
    }

    @Bean
    static Watched parkedDeliveries() {
        return new Watched(
                "jiayuan.webhooks.parked",
                "Events that a webhook did not take in a day",
                "SELECT count(*) FROM webhook.deliveries WHERE state = 'PARKED' AND ended_at IS NOT NULL");
    }
}
