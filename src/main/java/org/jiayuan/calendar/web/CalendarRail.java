package org.jiayuan.calendar.web;

import java.util.Set;
import org.jiayuan.platform.RailLink;
import org.jiayuan.shared.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module adds to the administration. */
@Configuration(proxyBeanMethods = false)
class CalendarRail {

    @Bean
    RailLink calendarLink() {
        return new RailLink("calendar.admin", "/admin/calendar", 300, Set.of(Role.SYSTEM_ADMIN), "calendar");
    }
}
