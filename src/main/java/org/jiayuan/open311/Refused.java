package org.jiayuan.open311;

/** What another system asks cannot be done: with the status of the answer and the key of the sentence that says why. */
public class Refused extends RuntimeException {

    private static final int BAD = 400;
    private static final int FORBIDDEN = 403;
    private static final int MISSING = 404;

    private final int status;
    private final String key;
    private final transient Object[] arguments;

    private Refused(int status, String key, Object... arguments) {
        super(key, null, false, false);
        this.status = status;
        this.key = key;
        this.arguments = arguments;
    }

    /** It is not as it should be. */
    public static Refused bad(String key, Object... arguments) {
        return new Refused(BAD, key, arguments);
    }

    /** The key is missing or wrong. */
    static Refused forbidden(String key) {
        return new Refused(FORBIDDEN, key);
    }

    /** There is no such thing. */
    public static Refused missing(String key) {
        return new Refused(MISSING, key);
    }

    public int status() {
        return status;
    }

    public String key() {
        return key;
    }

    public Object[] arguments() {
        return arguments.clone();
    }
}
