package org.jiayuan.matter.web;

import org.jiayuan.desk.Together;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets several matters of the queue be dispatched in one go. */
@Configuration(proxyBeanMethods = false)
class AssignTogether {

    @Bean
    Together dispatchTogether() {
        return new Together(
                "matter", "dispatch", "/desk/assignments/new", "matter", "matter.assign", "matter.assign.pick.one");
    }
}
