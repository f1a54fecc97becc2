package org.jiayuan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.modulith.test.EnableScenarios;
import org.springframework.test.context.ContextConfiguration;

/** The whole program against a real PostgreSQL of its own, without the demonstration, as it stands
 * behind a proxy. Tests share one such program, and act on days of their own, so that nothing of theirs grows old by
 * the clock on the wall. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        properties = {"jiayuan.tls=proxy", "jiayuan.identity.password-life=0", "jiayuan.identity.unused-after=0"})
@AutoConfigureMockMvc
@EnableScenarios
@ContextConfiguration(initializers = JiayuanTest.OwnData.class)
public @interface JiayuanTest {

    /** Gives the program a fresh data directory. */
    class OwnData implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            try {
                var data = Files.createTempDirectory(Files.createDirectories(Path.of("target", "test-data")), "run");
                TestPropertyValues.of(
                                "jiayuan.data=" + data,
                                "jiayuan.postgres-binaries=target/postgres-binaries",
                                "jiayuan.outside.allowed=http://localhost:" + FreePort.find())
                        .applyTo(context);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
