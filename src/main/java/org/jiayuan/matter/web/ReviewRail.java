package org.jiayuan.matter.web;

import java.util.EnumSet;
import org.jiayuan.platform.RailLink;
import org.jiayuan.shared.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the desk's rail leads to what is looked at before it is public. */
@Configuration(proxyBeanMethods = false)
class ReviewRail {

    @Bean
    RailLink reviewsLink() {
        return new RailLink("matter.reviews", "/desk/reviews", 120, EnumSet.of(Role.OPERATOR, Role.HEAD), "eye");
    }
}
