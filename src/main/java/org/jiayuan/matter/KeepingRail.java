package org.jiayuan.matter;

import java.util.EnumSet;
import org.jiayuan.platform.RailLink;
import org.jiayuan.shared.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the desk's rail leads to what this module keeps besides matters. */
@Configuration(proxyBeanMethods = false)
class KeepingRail {

    @Bean
    RailLink dispatchLink() {
        return new RailLink(
                "matter.rail.dispatch",
                "/desk/dispatch",
                340,
                EnumSet.of(Role.CLERK, Role.HEAD, Role.SYSTEM_ADMIN),
                "message-question");
    }

    @Bean
    RailLink templatesLink() {
        return new RailLink(
                "matter.rail.templates",
                "/desk/templates",
                350,
                EnumSet.of(Role.GRID_MEMBER, Role.CLERK, Role.HEAD, Role.SYSTEM_ADMIN),
                "note");
    }

    @Bean
    RailLink termsLink() {
        return new RailLink(
                "matter.rail.terms", "/desk/terms", 325, EnumSet.of(Role.CLERK, Role.HEAD, Role.SYSTEM_ADMIN), "clock");
    }
}
