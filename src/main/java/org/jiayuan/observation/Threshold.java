package org.jiayuan.observation;

/**
 * An amount that a point compares with and that the district may set otherwise.
 *
 * @param name key of a sentence that says what it is
 * @param amount what holds where nobody has entered anything else
 */
public record Threshold(String name, int amount) {

    /** Key of a sentence that says where the amount stands that holds where nobody has entered anything else. */
    public String source() {
        return name + ".source";
    }
}
