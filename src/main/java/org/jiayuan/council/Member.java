package org.jiayuan.council;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who sits in a council. She acts for others there, so that her name is public.
 *
 * @param seat the id of her seat in that term
 * @param account hers, if she has one
 * @param unit where she comes from
 * @param time how many terms in a row she has sat, this one included
 * @param endsOn her last day, if she has left
 * @param chair whether she presides
 */
public record Member(
        String community,
        UUID seat,
        String name,
        @Nullable UUID account,
        int term,
        Constituency constituency,
        String unit,
        String recommendedBy,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        int time,
        boolean chair) {}
