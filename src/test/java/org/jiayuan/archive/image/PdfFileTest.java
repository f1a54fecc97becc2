package org.jiayuan.archive.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.Deflater;
import org.jiayuan.archive.Snapshots;
import org.jiayuan.archive.image.Refused.Reason;
import org.junit.jupiter.api.Test;

class PdfFileTest {

    private static void isRefused(byte[] file, Reason reason) {
        assertThatThrownBy(() -> PdfFile.check(file))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    @Test
    void one_that_holds_nothing_but_pages_is_kept() {
        assertThatCode(() -> PdfFile.check(Snapshots.pdf(""))).doesNotThrowAnyException();
    }

    @Test
    void one_that_carries_a_program_or_a_file_is_refused_however_it_is_spelt() {
        isRefused(Snapshots.pdf("/OpenAction << /S /JavaScript /JS (app.alert) >>"), Reason.ACTIVE);
        isRefused(Snapshots.pdf("/OpenAction << /S /Java#53cript >>"), Reason.ACTIVE);
        isRefused(Snapshots.pdf("/Names << /EmbeddedFiles 3 0 R >>"), Reason.ACTIVE);
        isRefused(Snapshots.pdf("/AA << /O << /S /Launch >> >>"), Reason.ACTIVE);
    }

    @Test
    void one_that_hides_it_in_compressed_objects_is_refused() throws Exception {
        var deflater = new Deflater();
        deflater.setInput("1 0 << /S /JavaScript >>".getBytes(StandardCharsets.ISO_8859_1));
        deflater.finish();
        var compressed = new byte[200];
        int length = deflater.deflate(compressed);
        deflater.end();
        var file = new ByteArrayOutputStream();
        file.write(("%PDF-1.5\n1 0 obj\n<< /Type /ObjStm /Filter /FlateDecode /Length " + length + " >>\nstream\n")
                .getBytes(StandardCharsets.ISO_8859_1));
        file.write(compressed, 0, length);
        file.write("\nendstream\nendobj\n%%EOF\n".getBytes(StandardCharsets.ISO_8859_1));
        isRefused(file.toByteArray(), Reason.ACTIVE);
    }

    @Test
    void one_with_a_password_or_cut_off_is_refused() {
        isRefused(Snapshots.pdf("/Encrypt 9 0 R"), Reason.LOCKED);
        var whole = Snapshots.pdf("");
        isRefused(Arrays.copyOf(whole, whole.length - 20), Reason.DAMAGED);
        assertThat(whole).isNotEmpty();
    }
}
