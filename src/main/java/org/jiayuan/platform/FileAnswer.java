package org.jiayuan.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** A file as an answer. */
public final class FileAnswer {

    private FileAnswer() {}

    /** One that holds personal data: nothing on the way keeps it, nor does the browser. */
    public static ResponseEntity<byte[]> personal(byte[] bytes, String mediaType, String disposition) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header(HttpHeaders.CONTENT_TYPE, mediaType)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
                .body(bytes);
    }

    /**
     * One that everybody may see, for as long as they may: a browser keeps it and asks each time whether it still stands.
     *
     * @param etag a strong one, with its quotation marks
     * @param bytes fetched only if the browser has not got them
     */
    public static ResponseEntity<byte[]> everybody(
            HttpServletRequest request, String etag, String mediaType, Supplier<byte[]> bytes) {
        if (etag.equals(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(etag).build();
        }
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "public, no-cache")
                .header(HttpHeaders.CONTENT_TYPE, mediaType)
                .eTag(etag)
                .body(bytes.get());
    }
}
