package org.jiayuan.archive.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jiayuan.archive.Snapshots;
import org.jiayuan.archive.image.Refused.Reason;
import org.junit.jupiter.api.Test;

class FormatTest {

    private static void isRefused(byte[] file, Reason reason) {
        assertThatThrownBy(() -> Format.of(file))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    @Test
    void a_file_is_what_its_bytes_are() {
        assertThat(Format.of(Snapshots.jpeg(6, 4))).isEqualTo(Format.JPEG);
        assertThat(Format.of(Snapshots.png(6, 4))).isEqualTo(Format.PNG);
        assertThat(Format.of(Snapshots.webp())).isEqualTo(Format.WEBP);
        assertThat(Format.of(Snapshots.pdf(""))).isEqualTo(Format.PDF);
    }

    @Test
    void an_iphones_own_format_is_refused_with_its_own_reason() {
        isRefused(Snapshots.heic(), Reason.HEIC);
    }

    @Test
    void anything_else_is_refused() {
        isRefused("GIF89a and then some".getBytes(StandardCharsets.ISO_8859_1), Reason.UNKNOWN);
        isRefused("<svg onload='alert(1)'/>".getBytes(StandardCharsets.ISO_8859_1), Reason.UNKNOWN);
        isRefused("MZ program".getBytes(StandardCharsets.ISO_8859_1), Reason.UNKNOWN);
        isRefused(new byte[] {1, 2}, Reason.UNKNOWN);
        isRefused(new byte[0], Reason.EMPTY);
    }

    @Test
    void more_than_ten_megabytes_are_refused_whatever_they_are() {
        isRefused(Arrays.copyOf(Snapshots.jpeg(6, 4), UploadLimit.BYTES + 1), Reason.TOO_LARGE);
    }
}
