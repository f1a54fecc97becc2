package org.jiayuan.matter;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far somebody sees in lists: what {@link Sight} says of one matter, said of all.
 *
 * @param units those she works for: what they hold, held, check or decide
 * @param guarded the communities whose station or sub-district she works for, as far as her grant reaches
 * @param led the communities of which she sees registers and figures, and no personal detail
 */
public record Reach(Set<UUID> units, List<String> guarded, List<String> led) {

    /** The condition that one of the matters is for her to open; {@code her} has {@code units} and {@code guarded}. */
    static final String OPENS = """
            (seers && her.units OR intake_unit = ANY (her.units) OR check_unit = ANY (her.units)
                OR extend_unit = ANY (her.units) OR decide_unit = ANY (her.units)
                OR (about = 'NOBODY'
                    AND (community_code = ANY (her.guarded) OR place_community_code = ANY (her.guarded))))
            """;

    /** The condition that it stands in her register; {@code her} has {@code led} too. */
    static final String LISTS = "(" + OPENS + " OR (about = 'NOBODY' AND community_code = ANY (her.led)))\n";

    public Reach {
        units = Set.copyOf(units);
        guarded = List.copyOf(guarded);
        led = List.copyOf(led);
    }

    /** Whether she sees nothing. */
    public boolean nothing() {
        return units.isEmpty() && led.isEmpty();
    }

    /** Every community whose matters she sees, whether or not she may open them. */
    public List<String> communities() {
        return Stream.concat(guarded.stream(), led.stream()).distinct().sorted().toList();
    }

    UUID[] unitArray() {
        return units.toArray(UUID[]::new);
    }

    String[] guardedArray() {
        return guarded.toArray(String[]::new);
    }

    /** The shelves on which everything stands that she sees and that is open, or was closed in that month. */
    String[] shelves(@Nullable YearMonth closed) {
        return Stream.concat(units.stream().map(UUID::toString), communities().stream())
                .map(whose -> Shelves.shelf(closed, whose))
                .toArray(String[]::new);
    }

    String[] ledArray() {
        return led.toArray(String[]::new);
    }
}
