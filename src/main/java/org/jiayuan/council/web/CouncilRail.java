package org.jiayuan.council.web;

import java.util.EnumSet;
import org.jiayuan.platform.RailLink;
import org.jiayuan.shared.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the desk's rail leads in this module. */
@Configuration(proxyBeanMethods = false)
class CouncilRail {

    @Bean
    RailLink councilsLink() {
        return new RailLink(
                "council.rail", "/desk/council", 410, EnumSet.of(Role.CLERK, Role.HEAD, Role.LEAD), "users");
    }
}
