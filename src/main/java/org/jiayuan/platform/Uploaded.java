package org.jiayuan.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/** A file that came with a form, read when it is asked for: a form may bring more than memory should hold at once. */
public final class Uploaded {

    private final MultipartFile file;

    private Uploaded(MultipartFile file) {
        this.file = file;
    }

    /** Those that came in a field; a browser sends an empty one for a field that was left alone. */
    public static List<Uploaded> in(HttpServletRequest request, String field) {
        var multipart = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        return multipart == null
                ? List.of()
                : multipart.getFiles(field).stream()
                        .filter(file -> !file.isEmpty() || !name(file).isEmpty())
                        .map(Uploaded::new)
                        .toList();
    }

    private static String name(MultipartFile file) {
        var name = file.getOriginalFilename();
        return name == null ? "" : name;
    }

    /** What the sender calls it; says nothing about what it is. */
    public String name() {
        return name(file);
    }

    /** Its content. */
    public byte[] bytes() {
        try {
            return file.getBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
