package org.jiayuan.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.impl.FileUploadIOException;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.multipart.support.DefaultMultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/**
 * Reads forms that bring files. The server's own way writes files to its temporary folder in clear and gives up a form as
 * a whole when it is too large; here what does not stay in memory is encrypted with a key that ends with the request, and
 * a file that is too large is left out, so that its form can be shown again with what was typed and what is wrong.
 */
final class SealedUploads extends OncePerRequestFilter {

    private static final int MB = 1024 * 1024;
    private static final int LARGEST_FILE = 12 * MB;
    private static final int MOST_KEPT = 64 * MB;
    private static final int MOST_TYPED = 12 * MB;
    private static final long MOST_SENT = 512L * MB;
    private static final int MOST_PARTS = 120;
    private static final int HEADERS = 2048;

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var type = request.getContentType();
        return type == null
                || !type.toLowerCase(java.util.Locale.ROOT).startsWith("multipart/form-data")
                || !request.getMethod().equals("POST")
                || WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class) != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > MOST_SENT) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        var form = new Form();
        try {
            if (form.read(request)) {
                chain.doFilter(form.request(request), response);
            } else {
                response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            }
        } catch (FileUploadException | FileUploadIOException malformed) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } finally {
            form.forget();
        }
    }

    /** What one form brought. */
    private static final class Form {

        private final MultiValueMap<String, MultipartFile> files = new LinkedMultiValueMap<>();
        private final Map<String, List<String>> typed = new HashMap<>();
        private final Map<String, String> types = new HashMap<>();
        private final List<SealedUpload> kept = new ArrayList<>();
        private int room = MOST_KEPT;
        private int typing = MOST_TYPED;

        /** Whether all of it could be read; not if it is more than any form could be. */
        boolean read(HttpServletRequest request) throws IOException, FileUploadException {
            var upload = new FileUpload();
            upload.setHeaderEncoding(StandardCharsets.UTF_8.name());
            upload.setPartHeaderSizeMax(HEADERS);
            upload.setSizeMax(MOST_SENT);
            var parts = upload.getItemIterator(new ServletRequestContext(request));
            for (int part = 0; parts.hasNext(); part++) {
                if (part == MOST_PARTS || !take(parts.next())) {
                    return false;
                }
            }
            return true;
        }

        private boolean take(FileItemStream part) throws IOException {
            var name = part.getFieldName() == null ? "" : part.getFieldName();
            try (var content = part.openStream()) {
                if (part.isFormField()) {
                    return type(name, content);
                }
                file(part, name, content);
                return true;
            }
        }

        private boolean type(String name, InputStream content) throws IOException {
            var bytes = content.readNBytes(typing + 1);
            typing -= bytes.length;
            typed.computeIfAbsent(name, key -> new ArrayList<>()).add(new String(bytes, StandardCharsets.UTF_8));
            return typing >= 0;
        }

        private void file(FileItemStream part, String name, InputStream content) throws IOException {
            var file = new SealedUpload(name, fileName(part), part.getContentType(), Math.min(room, LARGEST_FILE));
            kept.add(file);
            file.take(content);
            room -= file.kept();
            files.add(name, file);
            types.put(name, part.getContentType());
        }

        private static @Nullable String fileName(FileItemStream part) {
            try {
                return part.getName();
            } catch (RuntimeException withZeros) {
                return "";
            }
        }

        HttpServletRequest request(HttpServletRequest request) {
            var parameters = new HashMap<String, String[]>();
            typed.forEach((name, values) -> parameters.put(name, values.toArray(String[]::new)));
            return new DefaultMultipartHttpServletRequest(request, files, parameters, types);
        }

        void forget() {
            kept.forEach(SealedUpload::forget);
        }
    }
}
