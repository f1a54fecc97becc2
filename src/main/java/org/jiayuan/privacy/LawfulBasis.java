package org.jiayuan.privacy;

import java.util.Locale;

/** Why the law lets a personal datum be handled. */
public enum LawfulBasis {
    /** She agreed, and may take it back. */
    CONSENT("PIPL art. 13 (1) 1"),
    /** A duty or power the law gives: taking in and answering what residents report. */
    STATUTORY_DUTY("PIPL art. 13 (1) 3, art. 34"),
    /** Keeping the network and the data secure. */
    SECURITY("PIPL art. 13 (1) 3, art. 51; CSL arts. 21, 23"),
    /** Staff, by the rules of their employer. */
    EMPLOYMENT("PIPL art. 13 (1) 2"),
    /** It never reaches us, or is nobody's. */
    NOT_COLLECTED("none needed");

    private final String article;

    LawfulBasis(String article) {
        this.article = article;
    }

    /** The article, as the documents cite it. */
    public String article() {
        return article;
    }

    /** The key of the sentence that says it. */
    public String key() {
        return "privacy.basis." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
