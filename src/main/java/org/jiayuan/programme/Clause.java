package org.jiayuan.programme;

/**
 * A clause of the programme.
 *
 * @param id {@code 9.2.6}
 * @param system the system it belongs to
 * @param kind {@code rule}, {@code register}, {@code flow}, {@code publish} or {@code report}
 */
public record Clause(String id, String system, String kind, String chinese, String english) {

    /** What it asks, in a reader's language. */
    public String says(boolean inEnglish) {
        return inEnglish ? english : chinese;
    }
}
