package org.jiayuan.observation;

/**
 * An amount that a point compares with and that the district may set otherwise.
 *
 * @param name key of a sentence that says what it is
 * @param amount what holds where nobody has entered anything else
 * @param source where that stands
 */
public record Threshold(String name, int amount, String source) {}
