package org.jiayuan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jiayuan.Jiayuan;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The program on a PostgreSQL server that is not its own: the oldest that Debian has here, 15 or later. */
class OtherServerTest {

    @Test
    void it_migrates_loads_the_demonstration_and_shows_a_community() throws IOException {
        var data = Files.createTempDirectory(Files.createDirectories(Path.of("target", "test-data")), "other");
        try (var server = DebianServer.start();
                var program = SpringApplication.run(
                        Jiayuan.class,
                        "--server.port=0",
                        "--jiayuan.data=" + data,
                        "--jiayuan.db-url=" + server.url(),
                        "--jiayuan.db-user=" + server.user(),
                        "--jiayuan.db-password=" + server.password(),
                        "--jiayuan.demonstration.enabled=true",
                        "--jiayuan.demonstration.matters=30",
                        "--jiayuan.identity.second-factor-required=false")) {
            var port = Integer.parseInt(program.getEnvironment().getRequiredProperty("local.server.port"));
            assertThat(Visitor.anonymous(port).page("/communities/" + Town.STAGE))
                    .contains("蔚蓝海岸");
            assertThat(Visitor.staff(port, "station", Visitor.password(data)).page("/desk"))
                    .contains("蔚蓝海岸社区工作站");
            var version = program.getBean(JdbcClient.class)
                    .sql("SELECT current_setting('server_version_num')::int / 10000")
                    .query(Integer.class)
                    .single();
            assertThat(version).isGreaterThanOrEqualTo(15);
            assertThat(data.resolve("postgres")).doesNotExist();
        }
    }
}
