package org.jiayuan.archive;

/**
 * An opened file as it goes to a browser. It is personal data: it is not to be cached on the way.
 *
 * @param bytes the file
 * @param mediaType {@code image/jpeg} or {@code application/pdf}
 * @param etag a strong one, with its quotation marks: the same tag is the same bytes for ever
 * @param disposition the header Content-Disposition: a picture may be shown, a document only saved
 */
@SuppressWarnings("ArrayRecordComponent")
public record Content(byte[] bytes, String mediaType, String etag, String disposition) {

    @Override
    public String toString() {
        return mediaType + " " + etag;
    }
}
