package org.jiayuan.archive.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.GpsDirectory;
import java.awt.Color;
import java.awt.Rectangle;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.List;
import org.jiayuan.archive.Snapshots;
import org.jiayuan.archive.image.Refused.Reason;
import org.junit.jupiter.api.Test;

class PictureTest {

    private static final int LONG_EDGE = 2560;

    private static Picture read(byte[] file) {
        return Picture.read(file, Format.of(file), LONG_EDGE);
    }

    private static void isRefused(byte[] file, Reason reason) {
        assertThatThrownBy(() -> read(file))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private static boolean isRed(int rgb) {
        var color = new Color(rgb);
        return color.getRed() > 200 && color.getBlue() < 60;
    }

    private static boolean isBlue(int rgb) {
        var color = new Color(rgb);
        return color.getBlue() > 200 && color.getRed() < 60;
    }

    @Test
    void what_phones_send_is_read_by_its_content() {
        assertThat(read(Snapshots.jpeg(60, 40)).width()).isEqualTo(60);
        assertThat(read(Snapshots.png(60, 40)).height()).isEqualTo(40);
        assertThat(read(Snapshots.webp()).width()).isEqualTo(1);
    }

    @Test
    void where_and_by_whom_it_was_taken_does_not_come_along() throws Exception {
        var sent = Snapshots.withExif(Snapshots.jpeg(60, 40), 1);
        var before = ImageMetadataReader.readMetadata(new ByteArrayInputStream(sent));
        assertThat(before.containsDirectoryOfType(GpsDirectory.class)).isTrue();
        assertThat(Snapshots.holds(sent, "13800138000")).isTrue();
        var kept = read(sent).jpeg();
        var after = ImageMetadataReader.readMetadata(new ByteArrayInputStream(kept));
        assertThat(after.containsDirectoryOfType(GpsDirectory.class)).isFalse();
        assertThat(after.containsDirectoryOfType(ExifIFD0Directory.class)).isFalse();
        assertThat(Snapshots.holds(kept, "Exif")).isFalse();
        assertThat(Snapshots.holds(kept, "13800138000")).isFalse();
    }

    @Test
    void it_is_turned_the_way_it_was_taken() {
        var upright = read(Snapshots.withExif(Snapshots.jpeg(60, 40), 6));
        assertThat(upright.width()).isEqualTo(40);
        assertThat(upright.height()).isEqualTo(60);
        var image = Snapshots.decoded(upright.jpeg());
        assertThat(isRed(image.getRGB(20, 5))).isTrue();
        assertThat(isBlue(image.getRGB(20, 55))).isTrue();
        var mirrored = Snapshots.decoded(
                read(Snapshots.withExif(Snapshots.jpeg(60, 40), 2)).jpeg());
        assertThat(isBlue(mirrored.getRGB(5, 20))).isTrue();
        assertThat(read(Snapshots.withExif(Snapshots.jpeg(60, 40), 77)).width()).isEqualTo(60);
    }

    @Test
    void one_with_too_many_pixels_is_refused_before_it_is_decoded() {
        isRefused(Snapshots.pngThatClaims(20_000, 20_000), Reason.TOO_MANY_PIXELS);
        isRefused(Snapshots.pngThatClaims(40_000, 10), Reason.TOO_MANY_PIXELS);
        isRefused(Snapshots.pngThatClaims(-1, -1), Reason.TOO_MANY_PIXELS);
        isRefused(Snapshots.pngThatClaims(0, 10), Reason.DAMAGED);
    }

    @Test
    void one_that_is_not_whole_is_refused() {
        var whole = Snapshots.jpeg(600, 400);
        isRefused(Arrays.copyOf(whole, whole.length / 2), Reason.DAMAGED);
        var png = Snapshots.png(600, 400);
        isRefused(Arrays.copyOf(png, png.length - 12), Reason.DAMAGED);
        isRefused(Arrays.copyOf(Snapshots.webp(), 30), Reason.DAMAGED);
        isRefused(Snapshots.pngThatClaims(60, 40), Reason.DAMAGED);
    }

    @Test
    void what_hangs_on_to_a_picture_is_gone_from_the_kept_one() {
        var jpeg = Snapshots.jpeg(60, 40);
        var page = "<script>alert(1)</script>PK\u0003\u0004".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        var both = Arrays.copyOf(jpeg, jpeg.length + page.length);
        System.arraycopy(page, 0, both, jpeg.length, page.length);
        var kept = read(both).jpeg();
        assertThat(Snapshots.holds(kept, "<script>")).isFalse();
        assertThat(kept).startsWith(0xFF, 0xD8).endsWith(0xFF, 0xD9);
    }

    @Test
    void what_is_covered_is_replaced_and_the_rest_stays() {
        var covered = Snapshots.decoded(read(Snapshots.png(100, 100))
                .covered(List.of(new Rectangle(0, 0, 30, 30)))
                .jpeg());
        assertThat(isRed(covered.getRGB(10, 10))).isFalse();
        assertThat(isRed(covered.getRGB(40, 80))).isTrue();
        assertThat(isBlue(covered.getRGB(80, 80))).isTrue();
    }

    @Test
    void a_large_one_is_made_smaller_and_keeps_its_shape() {
        var small = read(Snapshots.jpeg(900, 300)).within(480);
        assertThat(small.width()).isEqualTo(480);
        assertThat(small.height()).isEqualTo(160);
        assertThat(read(Snapshots.jpeg(90, 30)).within(480).width()).isEqualTo(90);
    }
}
