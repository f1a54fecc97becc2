package org.jiayuan.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.jiayuan.archive.image.Refused;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** What is sent is shown to the installation's virus scanner. */
class VirusScannerTest {

    private static final String EVIL = "EVIL";

    /** A daemon that speaks like ClamAV's and knows one virus. */
    private static final class Daemon implements AutoCloseable {

        private final ServerSocket door = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        private volatile int seen;

        Daemon() throws IOException {
            Thread.ofVirtual().start(this::serve);
        }

        String address() {
            return "127.0.0.1:" + door.getLocalPort();
        }

        private void serve() {
            while (!door.isClosed()) {
                try (var guest = door.accept()) {
                    var in = new DataInputStream(guest.getInputStream());
                    assertThat(new String(in.readNBytes(10), StandardCharsets.US_ASCII))
                            .isEqualTo("zINSTREAM\0");
                    var all = new ByteArrayOutputStream();
                    for (int length = in.readInt(); length > 0; length = in.readInt()) {
                        all.write(in.readNBytes(length));
                    }
                    seen = all.size();
                    var found = all.toString(StandardCharsets.US_ASCII).contains(EVIL);
                    guest.getOutputStream()
                            .write((found ? "stream: Test.Evil FOUND\0" : "stream: OK\0")
                                    .getBytes(StandardCharsets.US_ASCII));
                } catch (IOException closed) {
                    return;
                }
            }
        }

        @Override
        public void close() throws IOException {
            door.close();
        }
    }

    private static ArchiveSettings settings(String scanner) {
        return new ArchiveSettings(
                ArchiveSettings.Kind.FOLDER,
                Path.of("files"),
                new ArchiveSettings.Bucket(null, "", "", "", "", true),
                scanner);
    }

    private static Refused.Reason refusal(VirusScanner scanner, byte[] file) {
        try {
            scanner.check(file);
        } catch (Refused refused) {
            return refused.reason();
        }
        throw new AssertionError("it was taken");
    }

    @Test
    void what_it_finds_something_in_is_refused_and_all_of_it_is_shown() throws Exception {
        try (var daemon = new Daemon()) {
            var scanner = new VirusScanner(settings(daemon.address()));
            var large = new byte[200_000];
            Arrays.fill(large, (byte) 'a');
            assertThatCode(() -> scanner.check(large)).doesNotThrowAnyException();
            assertThat(daemon.seen).isEqualTo(large.length);
            System.arraycopy(EVIL.getBytes(StandardCharsets.US_ASCII), 0, large, large.length - 4, 4);
            assertThat(refusal(scanner, large)).isEqualTo(Refused.Reason.INFECTED);
        }
    }

    @Test
    void while_it_is_away_nothing_is_taken() throws Exception {
        String gone;
        try (var nobody = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            gone = "127.0.0.1:" + nobody.getLocalPort();
        }
        assertThat(refusal(new VirusScanner(settings(gone)), new byte[] {1})).isEqualTo(Refused.Reason.UNCHECKED);
    }

    @Test
    void an_installation_may_have_none() {
        assertThatCode(() -> new VirusScanner(settings("")).check(new byte[] {1}))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> settings("clamd")).hasMessageContaining("JIAYUAN_ARCHIVE_SCANNER");
    }

    @Test
    void it_is_named_by_its_setting() {
        var named = new Binder(new MapConfigurationPropertySource(
                        java.util.Map.of("jiayuan.archive.scanner", "localhost:3310")))
                .bind("jiayuan.archive", ArchiveSettings.class)
                .get();
        assertThat(named.scanner()).isEqualTo("localhost:3310");
        assertThat(named.store().name().toLowerCase(Locale.ROOT)).isEqualTo("folder");
    }
}
