package org.jiayuan.observation;

import java.time.Instant;
import java.util.List;

/**
 * A question about communities that a clause of the programme asks and the records of a module answer. A module has a
 * bean of this type for each.
 *
 * <p>Its name is the key of a sentence that says what it looks at; {@code <name>.numbers} is one that shows the numbers of
 * a finding, in their order.
 */
public interface ObservationPoint {

    /** The clause it speaks of, {@code 9.2.6}. */
    String clause();

    /** A name that stays, {@code matter.point.in-time}. */
    String name();

    /** The amounts it compares with. */
    default List<Threshold> thresholds() {
        return List.of();
    }

    /**
     * Looks at communities, all with the same few statements.
     *
     * @param amounts its thresholds as they stand on that day
     * @return one finding a community
     */
    List<Finding> of(List<String> communities, Thresholds amounts, Instant now);
}
