package org.jiayuan.division;

import java.time.Instant;
import java.util.List;

/**
 * Grid cells of communities are others now, or will be.
 *
 * @param communities whose
 * @param at when somebody changed them
 */
public record CellsChanged(List<String> communities, Instant at) {

    public CellsChanged {
        communities = List.copyOf(communities);
    }
}
