package org.jiayuan.division.web;

import java.util.Set;
import org.jiayuan.platform.RailLink;
import org.jiayuan.shared.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module adds to the administration. */
@Configuration(proxyBeanMethods = false)
class DivisionRail {

    @Bean
    RailLink divisionsLink() {
        return new RailLink("division.admin", "/admin/divisions", 200, Set.of(Role.SYSTEM_ADMIN), "building-community");
    }

    @Bean
    RailLink cellsLink() {
        return new RailLink("division.cells", "/admin/cells/new", 210, Set.of(Role.SYSTEM_ADMIN), "map-pin");
    }
}
