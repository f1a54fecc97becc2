package org.jiayuan.privacy.web;

import java.util.Set;
import org.jiayuan.platform.RailLink;
import org.jiayuan.shared.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module adds to the administration. */
@Configuration(proxyBeanMethods = false)
class PrivacyRail {

    @Bean
    RailLink requestsLink() {
        return new RailLink("privacy.requests", "/admin/requests", 150, Set.of(Role.SECURITY_ADMIN), "shield");
    }

    @Bean
    RailLink retentionLink() {
        return new RailLink(
                "privacy.retention",
                "/admin/retention",
                160,
                Set.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN),
                "archive");
    }
}
