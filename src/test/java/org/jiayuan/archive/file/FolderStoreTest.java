package org.jiayuan.archive.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.LocalDate;
import org.jiayuan.archive.file.FileKey.Part;
import org.jiayuan.shared.Uuid7;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderStoreTest {

    private static final Instant EVENING = Instant.parse("2026-11-23T20:00:00Z");

    @TempDir
    Path folder;

    private static FileKey key() {
        return new FileKey("440305007019", Uuid7.at(EVENING), Part.PICTURE);
    }

    @Test
    void a_file_comes_back_as_it_went_in_until_it_is_removed() {
        var store = new FolderStore(folder);
        var key = key();
        store.write(key, new byte[] {1, 2, 3});
        assertThat(store.read(key)).hasValue(new byte[] {1, 2, 3});
        assertThat(new FolderStore(folder).read(key)).isPresent();
        store.remove(key);
        store.remove(key);
        assertThat(store.read(key)).isEmpty();
    }

    @Test
    void files_are_listed_by_the_day_in_shanghai() {
        var store = new FolderStore(folder);
        var key = key();
        store.write(key, new byte[] {1});
        assertThat(store.madeOn(LocalDate.of(2026, 11, 24))).containsExactly(key);
        assertThat(store.madeOn(LocalDate.of(2026, 11, 23))).isEmpty();
    }

    @Test
    void only_their_owner_reads_them_and_none_is_written_over() throws Exception {
        var store = new FolderStore(folder);
        var key = key();
        store.write(key, new byte[] {1});
        assertThatThrownBy(() -> store.write(key, new byte[] {2})).isInstanceOf(UncheckedIOException.class);
        assertThat(store.read(key)).hasValue(new byte[] {1});
        var file = folder.resolve(key.text());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (var unfinished = Files.list(folder.resolve("unfinished"))) {
            assertThat(unfinished).isEmpty();
        }
    }

    @Test
    void a_key_reads_as_it_is_written_and_leads_nowhere_else() {
        var key = key();
        assertThat(FileKey.of(key.text())).hasValue(key);
        assertThat(FileKey.of("../../etc/passwd")).isEmpty();
        assertThat(FileKey.of(key.text().replace("2026/11/24", "2026/11/25"))).isEmpty();
        assertThat(FileKey.of(key.text() + "/..")).isEmpty();
    }
}
