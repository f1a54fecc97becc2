package org.jiayuan.division;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.jiayuan.division.Division.Point;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.union.UnaryUnionOp;

class SchematicCellsTest {

    private static final Map<String, Point> CENTRES = new TreeMap<>(Map.of(
            "440305007019", new Point(22.5138, 113.9346),
            "440305005011", new Point(22.4117, 113.8030),
            "440305009016", new Point(22.6212, 113.9372)));

    private final Geometry outline = Outline.shape();
    private final Map<String, java.util.List<Geometry>> cells = new SchematicCells(outline).of(CENTRES);

    @Test
    void cover_the_whole_outline_without_overlap() {
        var all = cells.values().stream().flatMap(java.util.List::stream).toList();
        double sum = all.stream().mapToDouble(Geometry::getArea).sum();
        assertThat(sum).isCloseTo(outline.getArea(), org.assertj.core.data.Offset.offset(1e-9));
        assertThat(UnaryUnionOp.union(all).getArea()).isCloseTo(sum, org.assertj.core.data.Offset.offset(1e-9));
    }

    @Test
    void are_four_to_eight_valid_polygons_a_community() {
        assertThat(cells.values())
                .allSatisfy(of -> assertThat(of).hasSizeBetween(4, 8).allMatch(Geometry::isValid));
    }

    @Test
    void are_the_same_each_time() {
        assertThat(new SchematicCells(outline).of(CENTRES)).isEqualTo(cells);
    }
}
