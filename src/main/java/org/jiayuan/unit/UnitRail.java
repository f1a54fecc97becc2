package org.jiayuan.unit;

import java.util.EnumSet;
import org.jiayuan.platform.RailLink;
import org.jiayuan.shared.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the desk's rail leads in this module. */
@Configuration(proxyBeanMethods = false)
class UnitRail {

    @Bean
    RailLink unitsLink() {
        return new RailLink(
                "unit.rail.units",
                "/desk/units",
                310,
                EnumSet.of(Role.GRID_MEMBER, Role.CLERK, Role.HEAD, Role.OPERATOR, Role.SYSTEM_ADMIN),
                "building-community");
    }
}
