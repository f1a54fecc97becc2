package org.jiayuan.matter;

import org.jiayuan.division.GridCell.CellId;
import org.jiayuan.shared.Sealed;
import org.jspecify.annotations.Nullable;

/**
 * Where a matter is.
 *
 * @param communityCode the community the place lies in, not always the one where the matter is registered
 * @param cell the number of the grid cell; null while only words say where it is
 * @param lat degrees north, if a point was given
 * @param lng degrees east
 * @param source how it was found
 * @param label what it is called: a facility's name, or the reporter's words, redacted
 * @param words the reporter's words
 */
public record MatterPlace(
        String communityCode,
        @Nullable String cell,
        @Nullable Double lat,
        @Nullable Double lng,
        Source source,
        @Nullable String label,
        @Nullable Sealed words) {

    /** What words about a place are sealed for. */
    public static final String WORDS = "matter.place";

    /** How a place was found. */
    public enum Source {
        /** A point on the map, or the device's position. */
        POINT,
        /** Chosen from the list of cells. */
        CELL,
        /** Chosen from the list of facilities. */
        FACILITY,
        /** In words that nobody has turned into a cell yet. */
        WORDS,
        /** The station turned words into a cell, or corrected it. */
        STAFF
    }

    /** Whether it is known to the cell. */
    public boolean clear() {
        return cell != null;
    }

    /** The cell, if it is known. */
    public @Nullable CellId cellId() {
        return cell == null ? null : new CellId(communityCode, cell);
    }
}
