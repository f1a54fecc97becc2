package org.jiayuan.platform;

import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/** What there is only where a streaming replica was named. */
@Configuration(proxyBeanMethods = false)
@Conditional(ReplicaConfiguration.Named.class)
@EnableConfigurationProperties(ReplicaSettings.class)
class ReplicaConfiguration {

    /** The address of a replica was given. */
    static final class Named implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return named(context.getEnvironment());
        }
    }

    static boolean named(Environment settings) {
        return !settings.getProperty("jiayuan.db-replica.url", "").isBlank();
    }

    @Bean
    Replicas replicas(ReplicaSettings settings, JdbcConnectionDetails primary, Signals signals) {
        return new Replicas(settings.urls(), settings.lag(), primary, signals);
    }

    @Bean
    WebMvcRegistrations readingHandlers(
            ObjectProvider<Replicas> replicas, ObjectProvider<DataSource> database, ObjectProvider<Vault> vault) {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
                return new ReadingHandlers(replicas.getObject(), database.getObject(), vault.getObject());
            }
        };
    }
}
