package org.jiayuan.archive;

import org.jiayuan.archive.file.FileKey.Part;

/** How large a picture is wanted; a document has one size. */
public enum Size {
    /** To look at: the long edge at most 2,560 pixels. */
    FULL(2560),
    /** To choose from: the long edge at most 480. */
    SMALL(480);

    private final int longEdge;

    Size(int longEdge) {
        this.longEdge = longEdge;
    }

    int longEdge() {
        return longEdge;
    }

    Part kept() {
        return this == FULL ? Part.PICTURE : Part.THUMBNAIL;
    }

    Part released() {
        return this == FULL ? Part.PUBLIC_PICTURE : Part.PUBLIC_THUMBNAIL;
    }
}
