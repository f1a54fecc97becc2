package org.jiayuan.archive.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** How large a file may be. */
class UploadLimitTest {

    @Test
    void ten_megabytes_will_do_and_one_byte_more_will_not() {
        assertThatCode(() -> UploadLimit.checkBytes(new byte[UploadLimit.BYTES]))
                .doesNotThrowAnyException();
        assertThat(UploadLimit.BYTES).isEqualTo(10 * 1024 * 1024);
        assertThatThrownBy(() -> UploadLimit.checkBytes(new byte[UploadLimit.BYTES + 1]))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> UploadLimit.checkBytes(new byte[0])).isInstanceOf(Refused.class);
    }

    @Test
    void forty_megapixels_and_thirty_thousand_a_side_will_do() {
        assertThatCode(() -> UploadLimit.checkPixels(8_000, 5_000)).doesNotThrowAnyException();
        assertThatCode(() -> UploadLimit.checkPixels(30_000, 1_000)).doesNotThrowAnyException();
        assertThatThrownBy(() -> UploadLimit.checkPixels(8_001, 5_000)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> UploadLimit.checkPixels(30_001, 1)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> UploadLimit.checkPixels(0, 10)).isInstanceOf(Refused.class);
    }
}
