package org.jiayuan.audit.web;

import java.util.Set;
import org.jiayuan.platform.RailLink;
import org.jiayuan.shared.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module adds to the administration. */
@Configuration(proxyBeanMethods = false)
class AuditRail {

    @Bean
    RailLink auditLink() {
        return new RailLink("audit.log", "/admin/audit", 900, Set.of(Role.AUDIT_ADMIN), "list-details");
    }

    @Bean
    RailLink protectionLink() {
        return new RailLink("audit.protection", "/admin/protection", 910, Set.of(Control.READERS), "shield");
    }
}
