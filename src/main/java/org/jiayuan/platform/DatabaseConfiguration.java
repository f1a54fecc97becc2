package org.jiayuan.platform;

import java.util.List;
import org.jiayuan.shared.Sealed;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PGobject;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.jdbc.core.convert.JdbcCustomConversions;
import org.springframework.data.jdbc.core.dialect.JdbcPostgresDialect;

/** Which PostgreSQL, and how our values stand in its columns. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PlatformSettings.class)
class DatabaseConfiguration {

    @Bean(destroyMethod = "close")
    @Conditional(NoOtherServer.class)
    EmbeddedDatabase embeddedDatabase(
            PlatformSettings settings, Installation refusedBefore, ApplicationArguments arguments) {
        return CommandLine.given(arguments)
                ? EmbeddedDatabase.join(settings.data(), settings.binaries())
                : EmbeddedDatabase.start(settings.data(), settings.binaries());
    }

    /** No address of a server was given: ours runs. */
    static final class NoOtherServer implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return context.getEnvironment().getProperty("jiayuan.db-url", "").isBlank();
        }
    }

    @Bean
    JdbcConnectionDetails databaseConnection(
            PlatformSettings settings, org.springframework.beans.factory.ObjectProvider<EmbeddedDatabase> embedded) {
        var own = embedded.getIfAvailable();
        return own != null
                ? new Connection(own.url(), "postgres", own.password())
                : new Connection(
                        java.util.Objects.requireNonNull(settings.dbUrl()), settings.dbUser(), settings.dbPassword());
    }

    private record Connection(
            String url, @Nullable String user, @Nullable String password) implements JdbcConnectionDetails {
        @Override
        public @Nullable String getUsername() {
            return user;
        }

        @Override
        public @Nullable String getPassword() {
            return password;
        }

        @Override
        public String getJdbcUrl() {
            return url;
        }
    }

    @Bean
    JdbcCustomConversions jdbcCustomConversions() {
        return JdbcCustomConversions.of(
                JdbcPostgresDialect.INSTANCE,
                List.of(new SealedToBytes(), new BytesToSealed(), new JsonToColumn(), new ColumnToJson()));
    }

    @WritingConverter
    private static final class SealedToBytes implements Converter<Sealed, byte[]> {
        @Override
        public byte[] convert(Sealed sealed) {
            return sealed.bytes();
        }
    }

    @ReadingConverter
    private static final class BytesToSealed implements Converter<byte[], Sealed> {
        @Override
        public Sealed convert(byte[] bytes) {
            return new Sealed(bytes);
        }
    }

    @WritingConverter
    private static final class JsonToColumn implements Converter<Json, PGobject> {
        @Override
        public PGobject convert(Json json) {
            return json.column();
        }
    }

    @ReadingConverter
    private static final class ColumnToJson implements Converter<PGobject, Json> {
        @Override
        public Json convert(PGobject column) {
            return new Json(String.valueOf(column.getValue()));
        }
    }
}
