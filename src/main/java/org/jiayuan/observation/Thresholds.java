package org.jiayuan.observation;

import java.util.Map;

/**
 * Thresholds as they stand on a day.
 *
 * @param entered amounts by name, where somebody has entered one
 */
public record Thresholds(Map<String, Integer> entered) {

    /** What holds where nobody has entered anything. */
    public static final Thresholds USUAL = new Thresholds(Map.of());

    public Thresholds {
        entered = Map.copyOf(entered);
    }

    /** The amount. */
    public int of(Threshold threshold) {
        return entered.getOrDefault(threshold.name(), threshold.amount());
    }
}
