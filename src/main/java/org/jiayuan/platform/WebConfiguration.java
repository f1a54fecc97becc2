package org.jiayuan.platform;

import java.time.Clock;
import java.util.List;
import org.apache.catalina.Context;
import org.apache.catalina.Host;
import org.apache.catalina.Lifecycle;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What controllers may ask for. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    private final Clock clock;

    WebConfiguration(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CurrentActor(clock));
        resolvers.add(new CurrentLook());
    }

    /** Lets our own refusal answer before the server's, which names its version. */
    @Bean
    static WebServerFactoryCustomizer<TomcatServletWebServerFactory> plainRefusals() {
        return factory -> factory.addContextLifecycleListeners(event -> {
            if (event.getType().equals(Lifecycle.BEFORE_START_EVENT)
                    && event.getLifecycle() instanceof Context context) {
                ((Host) context.getParent()).getPipeline().addValve(new PlainRefusal());
            }
        });
    }
}
