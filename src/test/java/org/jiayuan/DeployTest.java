package org.jiayuan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/** What {@code deploy/} has is taken by the programs it is for, and names settings that there are. */
class DeployTest {

    private static final Path DEPLOY = Path.of("deploy");
    private static final Path COMPOSE = DEPLOY.resolve("compose/compose.yaml");
    private static final Path UNIT = DEPLOY.resolve("systemd/jiayuan.service");
    private static final Path SYSTEMD = Path.of("/usr/bin/systemd-analyze");
    private static final String SECRET = "changeit";

    @TempDir
    Path folder;

    private record Ran(int code, String said) {}

    private Ran run(String... command) throws IOException, InterruptedException {
        var said = folder.resolve("said");
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Ran(process.exitValue(), ProgramCode.text(said));
    }

    private static Path java(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name);
    }

    /** A certificate of a day, as nginx reads it. */
    private void certificate() throws IOException, InterruptedException, GeneralSecurityException {
        var file = folder.resolve("keys.p12");
        var made = run(
                java("keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-dname",
                "CN=jiayuan.example.gov.cn",
                "-validity",
                "1",
                "-alias",
                "jiayuan",
                "-keystore",
                file.toString(),
                "-storepass",
                SECRET);
        assertThat(made.code()).as(made.said()).isZero();
        var keys = KeyStore.getInstance(file.toFile(), SECRET.toCharArray());
        pem("jiayuan.crt", "CERTIFICATE", keys.getCertificate("jiayuan").getEncoded());
        pem(
                "jiayuan.key",
                "PRIVATE KEY",
                keys.getKey("jiayuan", SECRET.toCharArray()).getEncoded());
    }

    private void pem(String name, String kind, byte[] bytes) throws IOException {
        var lines = Base64.getMimeEncoder(64, "\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                .encodeToString(bytes);
        Files.writeString(
                folder.resolve(name), "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(kind, lines, kind));
    }

    /** As it would lie in {@code /etc/nginx}, with the places and machines of this test. */
    private void nginxTakes(Path file) throws IOException, InterruptedException {
        var here = ProgramCode.text(file)
                .replace("/etc/nginx/tls/", folder + "/")
                .replace(
                        "/etc/nginx/jiayuan-proxy.conf",
                        DEPLOY.resolve("nginx/jiayuan-proxy.conf")
                                .toAbsolutePath()
                                .toString())
                .replace("/var/log/nginx/", folder + "/")
                .replaceAll("server (first|second|10\\.0\\.0\\.1[12]):", "server 127.0.0.1:");
        Files.writeString(folder.resolve("jiayuan.conf"), here);
        Files.writeString(
                folder.resolve("nginx.conf"),
                "pid %s/pid; events {} http { include %s/jiayuan.conf; }".formatted(folder, folder));
        var checked = run(
                "/usr/sbin/nginx", "-t", "-p", folder.toString(), "-e", folder + "/log", "-c", folder + "/nginx.conf");
        assertThat(checked.code()).as(checked.said()).isZero();
    }

    @Test
    void nginx_takes_its_settings() throws Exception {
        certificate();
        nginxTakes(DEPLOY.resolve("nginx/jiayuan.conf"));
        nginxTakes(DEPLOY.resolve("compose/nginx.conf"));
    }

    /** Without the port of the address, forms are refused at any but the usual ports. */
    @Test
    void the_proxy_passes_the_address_on_with_its_port() {
        assertThat(ProgramCode.text(DEPLOY.resolve("nginx/jiayuan-proxy.conf")))
                .contains("proxy_set_header Host $http_host;");
    }

    @Test
    void systemd_where_there_is_one_takes_the_unit() throws Exception {
        var unit = ProgramCode.text(UNIT);
        assertThat(unit).contains("ExecStart=/usr/lib/jvm/temurin-25-jdk-amd64/bin/java ");
        if (Files.isExecutable(SYSTEMD)) {
            var here = folder.resolve("jiayuan.service");
            Files.writeString(here, unit.replaceAll("ExecStart=\\S+", "ExecStart=" + java("java")));
            var checked = run(SYSTEMD.toString(), "verify", "--man=no", here.toString());
            assertThat(checked.code()).as(checked.said()).isZero();
            assertThat(checked.said()).isEmpty();
        }
    }

    @Test
    void compose_starts_each_after_what_it_needs() {
        Map<String, Map<String, Map<String, Object>>> all = new Yaml().load(ProgramCode.text(COMPOSE));
        var services = Objects.requireNonNull(all.get("services"));
        var volumes = Objects.requireNonNull(all.get("volumes")).keySet();
        assertThat(services.keySet()).contains("first", "second", "proxy", "database", "replica");
        services.forEach((name, service) -> {
            if (service.get("depends_on") instanceof Map<?, ?> needed) {
                assertThat(needed.keySet())
                        .as(name)
                        .allSatisfy(other -> assertThat(services).containsKey(other.toString()));
            }
            if (service.get("volumes") instanceof List<?> mounted) {
                assertThat(mounted).as(name).allSatisfy(mount -> {
                    var source = mount.toString().split(":")[0];
                    assertThat(volumes.contains(source)
                                    || source.contains("target/app")
                                    || Files.exists(COMPOSE.resolveSibling(source)))
                            .as(source)
                            .isTrue();
                });
            }
        });
    }

    @Test
    void settings_that_are_named_are_there() {
        var told = ProgramCode.text(Path.of("docs/operations.md"));
        var named = new TreeSet<String>();
        for (var file : List.of(COMPOSE, DEPLOY.resolve("systemd/jiayuan.env"))) {
            Pattern.compile("\\b(JIAYUAN_[A-Z0-9_]+)")
                    .matcher(ProgramCode.text(file))
                    .results()
                    .forEach(found -> named.add(found.group(1)));
        }
        assertThat(named)
                .isNotEmpty()
                .allSatisfy(name -> assertThat(told.contains("`" + name + "`")
                                || told.contains("`" + name.substring(name.lastIndexOf('_')) + "`"))
                        .as(name)
                        .isTrue());
    }
}
