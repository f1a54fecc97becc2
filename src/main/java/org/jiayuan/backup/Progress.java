package org.jiayuan.backup;

/** Is told how far something has come. */
@FunctionalInterface
interface Progress {

    /** @param key of the sentence that says what is being done */
    void shows(String key, long done, long all);
}
