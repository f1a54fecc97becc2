package org.jiayuan.division;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jiayuan.division.CellsAreWrong.Wrong;
import org.jiayuan.division.GridCell.CellId;
import org.jiayuan.shared.Rule;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * What an import of grid cells would do. The cells of a community that the file names are replaced as a whole.
 *
 * @param communities whose cells are replaced, by code
 * @param cells the new ones, surveyed
 * @param gone cells that exist now and no longer will
 * @param trimmed schematic cells of other communities, without what has turned out not to be theirs
 * @param from the first day all this counts
 */
public record CellPlan(
        List<String> communities, List<GridCell> cells, List<CellId> gone, List<GridCell> trimmed, LocalDate from) {

    private static final double METRES_A_DEGREE = 111_195;

    public CellPlan {
        communities = List.copyOf(communities);
        cells = List.copyOf(cells);
        gone = List.copyOf(gone);
        trimmed = List.copyOf(trimmed);
    }

    /** Cells do not lie upon each other. */
    @Rule(
            clause = "9.1.4",
            says = "A place belongs to one grid cell: cells overlap by no more than 100 m², which is what drawing "
                    + "leaves along a border; a surveyed cell takes precedence over a schematic one, which is cut.",
            source = "domain.md §3.8: a grid belongs to exactly one community; the 100 m² are ours")
    static final class Overlap {

        static final double MOST_SQUARE_METRES = 100;

        private Overlap() {}

        static boolean between(Geometry one, Geometry other) {
            if (!one.getEnvelopeInternal().intersects(other.getEnvelopeInternal())) {
                return false;
            }
            double lat = one.getEnvelopeInternal().centre().getY();
            double degrees = one.intersection(other).getArea();
            return degrees * METRES_A_DEGREE * METRES_A_DEGREE * Math.cos(Math.toRadians(lat)) > MOST_SQUARE_METRES;
        }
    }

    /**
     * Makes it.
     *
     * @param existing every cell that counts on that day
     * @throws CellsAreWrong if cells of the file overlap each other, or surveyed cells of other communities
     */
    static CellPlan of(CellFile file, List<GridCell> existing, LocalDate from) {
        var communities = new TreeSet<>(file.features().stream()
                .map(feature -> feature.id().communityCode())
                .toList());
        var wrong = new ArrayList<Wrong>();
        overlapsInside(file, wrong);
        var others = new STRtree();
        existing.stream()
                .filter(cell -> !communities.contains(cell.id().communityCode()))
                .forEach(cell -> others.insert(cell.shape().getEnvelopeInternal(), cell));
        var cut = new ArrayList<GridCell>();
        for (var feature : file.features()) {
            for (var other : near(others, feature.shape())) {
                if (!Overlap.between(feature.shape(), other.shape())) {
                    continue;
                }
                if (other.schematic()) {
                    cut.add(other);
                } else {
                    wrong.add(CellsAreWrong.wrong(
                            feature.number(), "overlap-cell", other.id().code()));
                }
            }
        }
        if (!wrong.isEmpty()) {
            throw new CellsAreWrong(wrong);
        }
        var kept = file.features().stream().map(CellFile.Feature::id).collect(Collectors.toSet());
        var gone = existing.stream()
                .map(GridCell::id)
                .filter(id -> communities.contains(id.communityCode()) && !kept.contains(id))
                .toList();
        return new CellPlan(
                List.copyOf(communities),
                file.features().stream()
                        .map(feature -> new GridCell(feature.id(), feature.name(), feature.shape(), false, from))
                        .sorted(Comparator.comparing(cell -> cell.id().code()))
                        .toList(),
                gone,
                trim(cut, file, from),
                from);
    }

    private static void overlapsInside(CellFile file, List<Wrong> wrong) {
        var tree = new STRtree();
        for (var feature : file.features()) {
            tree.insert(feature.shape().getEnvelopeInternal(), feature);
        }
        for (var feature : file.features()) {
            for (Object found : tree.query(feature.shape().getEnvelopeInternal())) {
                var other = (CellFile.Feature) found;
                if (other.number() < feature.number() && Overlap.between(feature.shape(), other.shape())) {
                    wrong.add(CellsAreWrong.wrong(feature.number(), "overlap", Integer.toString(other.number())));
                }
            }
        }
    }

    private static List<GridCell> near(STRtree tree, Geometry shape) {
        var near = new ArrayList<GridCell>();
        for (Object found : tree.query(shape.getEnvelopeInternal())) {
            near.add((GridCell) found);
        }
        return near;
    }

    /** The cells without what the file covers; of one that is covered whole nothing is left. */
    private static List<GridCell> trim(List<GridCell> cut, CellFile file, LocalDate from) {
        var trimmed = new ArrayList<GridCell>();
        for (var cell : cut.stream().distinct().toList()) {
            var shape = cell.shape();
            for (var feature : file.features()) {
                if (shape.getEnvelopeInternal().intersects(feature.shape().getEnvelopeInternal())) {
                    shape = shape.difference(feature.shape());
                }
            }
            trimmed.add(new GridCell(cell.id(), cell.name(), polygons(shape), true, from));
        }
        return trimmed;
    }

    private static Geometry polygons(Geometry shape) {
        var polygons = new ArrayList<Polygon>();
        for (int i = 0; i < shape.getNumGeometries(); i++) {
            if (shape.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
                polygons.add(polygon);
            }
        }
        return polygons.size() == 1
                ? polygons.getFirst()
                : new MultiPolygon(polygons.toArray(Polygon[]::new), shape.getFactory());
    }
}
