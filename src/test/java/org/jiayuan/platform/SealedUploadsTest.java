package org.jiayuan.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/** Forms that bring files. */
class SealedUploadsTest {

    private static final String BOUNDARY = "----jiayuan";

    private final ByteArrayOutputStream form = new ByteArrayOutputStream();

    private static byte[] bytes(int length, int value) {
        var bytes = new byte[length];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }

    private void part(String disposition, byte[] content) {
        form.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        form.writeBytes(content);
        form.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private record Answer(int status, @Nullable MultipartHttpServletRequest request, List<byte[]> files) {

        MultipartHttpServletRequest read() {
            return Objects.requireNonNull(request);
        }
    }

    private Answer send() throws Exception {
        form.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        var request = new MockHttpServletRequest("POST", "/communities/440305007019/appeals");
        request.setContentType("multipart/form-data; boundary=" + BOUNDARY);
        request.setContent(form.toByteArray());
        var response = new MockHttpServletResponse();
        var seen = new ArrayList<MultipartHttpServletRequest>();
        var files = new ArrayList<byte[]>();
        new SealedUploads().doFilter(request, response, (wrapped, answer) -> {
            var read = Objects.requireNonNull(WebUtils.getNativeRequest(wrapped, MultipartHttpServletRequest.class));
            seen.add(read);
            for (var file : read.getFiles("photos")) {
                files.add(file.getBytes());
            }
        });
        return new Answer(response.getStatus(), seen.isEmpty() ? null : seen.getFirst(), files);
    }

    private static List<Path> uploads() throws IOException {
        try (var all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return all.filter(path -> path.getFileName().toString().startsWith("jiayuan-upload"))
                    .toList();
        }
    }

    @Test
    void what_was_typed_and_small_and_large_files_arrive_as_they_were_sent() throws Exception {
        part("name=\"text\"", "路灯不亮".getBytes(StandardCharsets.UTF_8));
        part("name=\"text\"", "三晚了".getBytes(StandardCharsets.UTF_8));
        part("name=\"photos\"; filename=\"灯.jpg\"", bytes(1_000, 7));
        part("name=\"photos\"; filename=\"大.jpg\"", bytes(5_000_000, 9));
        var answer = send();
        assertThat(answer.read().getParameterValues("text")).containsExactly("路灯不亮", "三晚了");
        assertThat(answer.read().getFiles("photos").getFirst().getOriginalFilename())
                .isEqualTo("灯.jpg");
        assertThat(answer.files()).containsExactly(bytes(1_000, 7), bytes(5_000_000, 9));
    }

    @Test
    void nothing_lies_in_clear_on_the_disk_and_nothing_stays() throws Exception {
        var before = uploads();
        part("name=\"photos\"; filename=\"大.jpg\"", bytes(3_000_000, 'Z'));
        send();
        assertThat(uploads()).isSubsetOf(before);
        var upload = new SealedUpload("photos", "x", null, 1_000_000);
        upload.take(new ByteArrayInputStream(bytes(500_000, 'Z')));
        assertThat(uploads()).isSubsetOf(before);
        for (var open : open()) {
            assertThat(new String(Files.readAllBytes(open), StandardCharsets.ISO_8859_1))
                    .hasSize(500_000)
                    .doesNotContain("ZZZZ");
        }
        upload.forget();
        assertThat(open()).isEmpty();
    }

    /** The files without a name that this program holds open, where the system shows them. */
    private static List<Path> open() throws IOException {
        var all = Path.of("/proc/self/fd");
        if (!Files.isDirectory(all)) {
            return List.of();
        }
        var open = new ArrayList<Path>();
        try (var each = Files.list(all)) {
            for (var path : each.toList()) {
                if (Files.isSymbolicLink(path)
                        && Files.readSymbolicLink(path).toString().contains("jiayuan-upload")) {
                    open.add(path);
                }
            }
        }
        return open;
    }

    @Test
    void a_file_that_is_too_large_is_left_out_and_the_form_is_read_to_its_end() throws Exception {
        part("name=\"photos\"; filename=\"huge.jpg\"", bytes(20_000_000, 1));
        part("name=\"text\"", "后面写的".getBytes(StandardCharsets.UTF_8));
        var answer = send();
        assertThat(answer.read().getParameter("text")).isEqualTo("后面写的");
        assertThat(answer.read().getFiles("photos").getFirst().getSize()).isEqualTo(20_000_000);
        assertThat(answer.files().getFirst().length).isGreaterThan(10 * 1024 * 1024);
    }

    @Test
    void files_beyond_what_a_form_may_keep_are_left_out_one_by_one() throws Exception {
        for (int i = 0; i < 8; i++) {
            part("name=\"photos\"; filename=\"" + i + ".jpg\"", bytes(10_000_000, i));
        }
        var answer = send();
        assertThat(answer.files()).hasSize(8);
        assertThat(answer.files().get(5)).isEqualTo(bytes(10_000_000, 5));
        assertThat(answer.files().get(6)).isNotEqualTo(bytes(10_000_000, 6));
    }

    @Test
    void too_many_parts_are_refused_and_what_is_no_form_brings_nothing() throws Exception {
        for (int i = 0; i < 121; i++) {
            part("name=\"n" + i + "\"", new byte[] {'x'});
        }
        assertThat(send().status()).isEqualTo(413);
        form.reset();
        form.writeBytes("no form at all".getBytes(StandardCharsets.UTF_8));
        assertThat(send().read().getParameterMap()).isEmpty();
    }
}
