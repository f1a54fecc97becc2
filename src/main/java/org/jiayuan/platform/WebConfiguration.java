package org.jiayuan.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.apache.catalina.Context;
import org.apache.catalina.Host;
import org.apache.catalina.Lifecycle;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

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

    /** Headers name the language the page is in, which a visitor chooses here and not by her browser's settings. */
    @Bean
    static LocaleResolver localeResolver() {
        return new AcceptHeaderLocaleResolver() {
            @Override
            public Locale resolveLocale(HttpServletRequest request) {
                return Look.of(request).locale();
            }
        };
    }

    /**
     * Lets our own refusal answer before the server's, which names its version. What is wrong with the certificate is said
     * before the server is made, which would fail at it in its own words.
     */
    @Bean
    @DependsOn("installation")
    static WebServerFactoryCustomizer<TomcatServletWebServerFactory> plainRefusals() {
        return factory -> factory.addContextLifecycleListeners(event -> {
            if (event.getType().equals(Lifecycle.BEFORE_START_EVENT)
                    && event.getLifecycle() instanceof Context context) {
                ((Host) context.getParent()).getPipeline().addValve(new PlainRefusal());
            }
        });
    }
}
