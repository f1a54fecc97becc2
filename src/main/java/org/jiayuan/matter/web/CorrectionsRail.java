package org.jiayuan.matter.web;

import java.util.Set;
import org.jiayuan.platform.RailLink;
import org.jiayuan.shared.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module adds to the administration. */
@Configuration(proxyBeanMethods = false)
class CorrectionsRail {

    @Bean
    RailLink correctionsLink() {
        return new RailLink("matter.map-tasks", "/admin/corrections", 400, Set.of(Role.SYSTEM_ADMIN), "map-2");
    }
}
