package org.jiayuan.division;

import java.util.UUID;
import org.jiayuan.division.Division.Point;
import org.jspecify.annotations.Nullable;

/**
 * A place people know: a park, a metro station, a library.
 *
 * @param communityCode the community it lies in
 * @param kind {@code park}, {@code metro}…: a word of the bundle {@code division.facility.<kind>}
 * @param cell the number of the grid cell it lies in
 * @param approximate whether its point is a guess
 */
public record Facility(
        String communityCode,
        UUID id,
        String name,
        String kind,
        Point point,
        @Nullable String cell,
        boolean approximate) {}
