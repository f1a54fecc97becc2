package org.jiayuan.identity.web;

import java.util.Set;
import org.jiayuan.platform.RailLink;
import org.jiayuan.shared.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module adds to the administration. */
@Configuration(proxyBeanMethods = false)
class IdentityRail {

    @Bean
    RailLink accountsLink() {
        return new RailLink(
                "identity.accounts",
                "/admin/accounts",
                100,
                Set.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN),
                "users");
    }
}
