package org.jiayuan.archive.image;

/** The bytes cannot be kept, for a reason the person who sent them can do something about. */
public class Refused extends RuntimeException {

    private final Reason reason;

    /** Why a file is not kept. */
    public enum Reason {
        /** There is nothing in it. */
        EMPTY,
        /** It has more bytes than one file may have. */
        TOO_LARGE,
        /** It is nothing that is kept here: a video, a document of an office program, an archive. */
        UNKNOWN,
        /** It is a picture in Apple's format, which browsers do not show. */
        HEIC,
        /** It says what it is and then does not hold it: cut off on the way, or never whole. */
        DAMAGED,
        /** It has more pixels than one picture may have. */
        TOO_MANY_PIXELS,
        /** It moves. */
        ANIMATED,
        /** It is a PDF that opens only with a password. */
        LOCKED,
        /** It is a PDF that carries a program or other files. */
        ACTIVE,
        /** The virus scanner has found something in it. */
        INFECTED,
        /** The virus scanner does not answer. */
        UNCHECKED
    }

    /** For what is found outside of the picture itself. */
    public static Refused because(Reason reason) {
        return new Refused(reason);
    }

    Refused(Reason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }
}
