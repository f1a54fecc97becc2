package org.jiayuan.matter;

import java.time.YearMonth;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiayuan.shared.Shanghai;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.event.BeforeConvertCallback;
import org.springframework.stereotype.Component;

/**
 * Puts each matter on the shelves from which registers take it: with every unit that may open it and every community it
 * belongs to or lies in, what is open apart from what was closed in a month. A desk then costs the same whatever lies
 * closed beside it. A shelf holds at least what somebody sees, never less; {@link Reach} says exactly what she sees.
 */
@Component
class Shelves implements BeforeConvertCallback<Matter> {

    @Override
    public Matter onBeforeConvert(Matter matter) {
        var closed = matter.closedAt == null ? null : YearMonth.from(Shanghai.day(matter.closedAt));
        var units = Stream.concat(
                matter.seers.stream(),
                Stream.of(matter.intakeUnit, matter.checkUnit, matter.extendUnit, matter.decideUnit)
                        .filter(Objects::nonNull));
        matter.shelves = Stream.concat(
                        units.map(UUID::toString), Stream.of(matter.id.communityCode(), matter.place.communityCode()))
                .map(whose -> shelf(closed, whose))
                .collect(Collectors.toUnmodifiableSet());
        return matter;
    }

    /**
     * The name of a shelf.
     *
     * @param closed the month in Shanghai; null for what is open
     * @param whose a unit's id or a community's code
     */
    static String shelf(@Nullable YearMonth closed, String whose) {
        return (closed == null ? "open" : closed) + ":" + whose;
    }
}
