package org.jiayuan.programme.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jiayuan.division.Division;

/**
 * The trees of an area where their communities lie, north up.
 *
 * @param height of the drawing, whose width is {@link #WIDTH}
 */
public record BoardMap(int height, List<Hill.Standing> trees) {

    /** Width of every drawing. */
    public static final int WIDTH = 900;

    private static final int MARGIN = 20;
    private static final int TREE_WIDTH = 48;
    private static final int TREE_HEIGHT = 54;
    private static final int TALLEST = 760;
    private static final double SCALE = 0.62;

    public BoardMap {
        trees = List.copyOf(trees);
    }

    /** Draws those whose place is known. */
    static BoardMap of(List<Hill> hills) {
        var known = hills.stream()
                .flatMap(hill -> hill.trees().stream())
                .filter(standing -> standing.community().centre() != null)
                .toList();
        if (known.isEmpty()) {
            return new BoardMap(0, List.of());
        }
        var points = known.stream()
                .map(standing -> Objects.requireNonNull(standing.community().centre()))
                .toList();
        double west = points.stream().mapToDouble(Division.Point::lng).min().orElseThrow();
        double east = points.stream().mapToDouble(Division.Point::lng).max().orElseThrow();
        double south = points.stream().mapToDouble(Division.Point::lat).min().orElseThrow();
        double north = points.stream().mapToDouble(Division.Point::lat).max().orElseThrow();
        double shrink = Math.cos(Math.toRadians((north + south) / 2));
        double inside = WIDTH - 2.0 * MARGIN - TREE_WIDTH;
        double scale =
                Math.min(inside / Math.max(1e-6, (east - west) * shrink), TALLEST / Math.max(1e-6, north - south));
        double left = (inside - (east - west) * shrink * scale) / 2;
        var trees = new ArrayList<Hill.Standing>();
        for (int i = 0; i < known.size(); i++) {
            double x = MARGIN + left + (points.get(i).lng() - west) * shrink * scale;
            double y = MARGIN + (north - points.get(i).lat()) * scale;
            var standing = known.get(i);
            trees.add(new Hill.Standing(standing.community(), standing.tree(), Drawing.place(x, y, SCALE)));
        }
        return new BoardMap((int) Math.ceil((north - south) * scale + 2.0 * MARGIN + TREE_HEIGHT), trees);
    }
}
