package org.jiayuan.publication.web;

import java.util.EnumSet;
import org.jiayuan.platform.RailLink;
import org.jiayuan.shared.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the desk's rail leads in this module. */
@Configuration(proxyBeanMethods = false)
class PublicationRail {

    @Bean
    RailLink publicationsLink() {
        return new RailLink(
                "publication.rail",
                "/desk/publications",
                420,
                EnumSet.of(Role.CLERK, Role.HEAD, Role.OPERATOR, Role.LEAD),
                "clipboard-text");
    }
}
