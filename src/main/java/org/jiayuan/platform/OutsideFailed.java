package org.jiayuan.platform;

import java.util.Locale;

/** Another system could not be called, or did not answer as it should. Says why, and nothing of what was sent. */
public class OutsideFailed extends RuntimeException {

    /** Why. */
    public enum Why {
        /** It is no address, not encrypted, or of a port that is not called. */
        ADDRESS,
        /** Nobody knows the name. */
        NAME,
        /** The name leads inside. */
        INSIDE,
        /** Nobody answers there. */
        CONNECTION,
        /** The proxy that leads out does not let us through. */
        PROXY,
        /** The certificate is not good. */
        CERTIFICATE,
        /** It took too long. */
        TIME,
        /** The answer is none, or too long. */
        ANSWER;

        /** The key of the sentence that says so. */
        public String key() {
            return "platform.outside." + name().toLowerCase(Locale.ROOT);
        }
    }

    private final Why why;

    OutsideFailed(Why why) {
        super(why.name(), null, false, false);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
