package org.jiayuan.matter;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a month of matters comes to, for a part of the country.
 *
 * @param received how many were reported
 * @param inTime first answers in time, of those that went out in the month or were late and still owed
 * @param accepted milestones kept, of those of the month that were kept or missed
 * @param minutesToWord the median from submission to the first word of a person; null if there was none
 * @param minutesToAnswer the median from submission to the first answer; null if there was none
 * @param solved ratings that say solved
 * @param redone of the first answers that went out, those that were not the end of it
 * @param days how many came each day of the month
 * @param categories how many came of each, the most frequent first
 * @param communities how many came from each
 * @param units what each unit answered and holds
 * @param people what each person has in hand
 */
public record Figures(
        int received,
        Share inTime,
        Share accepted,
        Share dispatched,
        Share spoken,
        @Nullable Integer minutesToWord,
        @Nullable Integer minutesToAnswer,
        Share solved,
        Share redone,
        List<Integer> days,
        Map<String, Integer> categories,
        Map<String, Integer> communities,
        List<OfUnit> units,
        List<OfPerson> people) {

    public Figures {
        days = List.copyOf(days);
        units = List.copyOf(units);
        people = List.copyOf(people);
    }

    /**
     * A unit's month.
     *
     * @param minutesToAnswer the median of the first answers that went out; null if there was none
     * @param holds how many it has now
     * @param late how many of those are late
     */
    public record OfUnit(
            UUID unit, Share inTime, @Nullable Integer minutesToAnswer, Share solved, int holds, int late) {}

    /** What somebody in a unit has in hand now. */
    public record OfPerson(UUID unit, @Nullable UUID person, int holds, int late) {}
}
