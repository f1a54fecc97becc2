package org.jiayuan.programme.web;

import java.util.ArrayList;
import java.util.List;
import org.jiayuan.division.Division;
import org.jiayuan.programme.Tree;

/**
 * A sub-district as a hill with its trees.
 *
 * @param range in which of three ranges it stands: {@code back}, {@code mid} or {@code front}
 * @param sum of its trees
 */
public record Hill(Division division, String range, Tree sum, List<Standing> trees) {

    private static final double MIDDLE = 188;
    private static final double TALL = 0.92;
    private static final int WIDTH = 46;

    public Hill {
        trees = List.copyOf(trees);
    }

    /**
     * A tree in its place.
     *
     * @param place where and how large, as SVG writes it
     */
    public record Standing(Division community, Tree tree, String place) {}

    /** A community with its tree, before it has a place. */
    public record Planted(Division community, Tree tree) {}

    /** Sets the trees in three rows, the upper ones shorter, as the hill is. */
    public static Hill of(Division division, String range, Tree sum, List<Planted> trees) {
        int count = trees.size();
        int first = count < 3 ? 0 : Math.round(count * 0.25f);
        int second = count < 3 ? 0 : Math.round(count * 0.34f);
        var places = new ArrayList<String>(count);
        row(places, first, 66, 106, count);
        row(places, second, 118, 156, count);
        row(places, count - first - second, 168, 208, count);
        var standing = new ArrayList<Standing>(count);
        for (int i = 0; i < count; i++) {
            standing.add(new Standing(trees.get(i).community(), trees.get(i).tree(), places.get(i)));
        }
        return new Hill(division, range, sum, standing);
    }

    private static void row(List<String> places, int count, int half, int top, int all) {
        double step = count < 2 ? 0 : 2.0 * half / (count - 1);
        double scale = count < 2 ? TALL : Math.min(TALL, step / WIDTH);
        for (int i = 0; i < count; i++) {
            double x = count < 2 ? MIDDLE : MIDDLE - half + i * step;
            double aside = (x - MIDDLE) / half;
            double y = top + 9 * aside * aside + ((i * 7 + all) % 3 - 1) * 3 + (TALL - scale) * 50;
            places.add(Drawing.place(x + (TALL - scale) * 24, y, scale));
        }
    }
}
