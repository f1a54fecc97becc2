package org.jiayuan.division;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A part of one community, with a person on duty for it.
 *
 * @param shape its polygon in WGS 84
 * @param schematic whether it was derived and not surveyed: shown as such wherever it is shown
 * @param from the first day it counts
 */
public record GridCell(CellId id, @Nullable String name, Geometry shape, boolean schematic, LocalDate from) {

    /**
     * A cell's id: the community's 12 digits and two of its own (CJ/T 349).
     *
     * @param cell {@code 01} to {@code 99}
     */
    public record CellId(String communityCode, String cell) {

        /** The 14 digits. */
        public String code() {
            return communityCode + cell;
        }

        /** Reads the 14 digits. */
        public static CellId of(String code) {
            if (!code.matches("\\d{14}")) {
                throw new IllegalArgumentException("not the code of a grid cell");
            }
            return new CellId(code.substring(0, 12), code.substring(12));
        }
    }
}
