package org.jiayuan.archive;

import java.util.function.Supplier;

/** A released picture as it goes to a browser: its tag at once, its bytes when the browser has not got them yet. */
public final class PublicPicture {

    private final String etag;
    private final Supplier<byte[]> file;

    PublicPicture(String etag, Supplier<byte[]> file) {
        this.etag = etag;
        this.file = file;
    }

    /** A strong one, with its quotation marks: the same tag is the same bytes for ever. */
    public String etag() {
        return etag;
    }

    /** What it is. */
    public String mediaType() {
        return SentFile.PICTURE;
    }

    /** The file, fetched and opened now. */
    public byte[] bytes() {
        return file.get();
    }
}
