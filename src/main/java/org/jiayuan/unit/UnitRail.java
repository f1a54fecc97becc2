package org.jiayuan.unit;

import java.util.EnumSet;
import java.util.Set;
import org.jiayuan.platform.RailLink;
import org.jiayuan.shared.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the desk's rail leads in this module. */
@Configuration(proxyBeanMethods = false)
class UnitRail {

    private static final Set<Role> KEEP = EnumSet.of(Role.CLERK, Role.HEAD, Role.SYSTEM_ADMIN);

    @Bean
    RailLink unitsLink() {
        return new RailLink(
                "unit.rail.units",
                "/desk/units",
                310,
                EnumSet.of(Role.GRID_MEMBER, Role.CLERK, Role.HEAD, Role.OPERATOR, Role.SYSTEM_ADMIN),
                "building-community");
    }

    @Bean
    RailLink categoriesLink() {
        return new RailLink("unit.rail.categories", "/desk/categories", 320, KEEP, "list-details");
    }

    @Bean
    RailLink responsibilitiesLink() {
        return new RailLink("unit.rail.responsibilities", "/desk/responsibilities", 330, KEEP, "route");
    }
}
