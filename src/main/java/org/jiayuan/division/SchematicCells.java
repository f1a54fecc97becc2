package org.jiayuan.division;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jiayuan.division.Division.Point;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/**
 * Grid cells for a demonstration, where nobody has surveyed any: each community gets the part of the outline that is
 * nearest to its centre, and that part is cut into some cells of about the same size. Good to show, not to dispatch by.
 */
final class SchematicCells {

    /** A degree of longitude is this much shorter than one of latitude at Nanshan. */
    private static final double SHRINK = Math.cos(Math.toRadians(22.53));

    private static final int FEWEST = 4;
    private static final int MOST = 8;
    private static final double CELL_SIZE = 2.2e-5;
    private static final int SMOOTHINGS = 12;

    private final GeometryFactory factory = new GeometryFactory();
    private final Geometry outline;

    SchematicCells(Geometry outline) {
        this.outline = AffineTransformation.scaleInstance(SHRINK, 1).transform(outline);
    }

    /** Cells for each community, numbered from north to south and west to east. */
    Map<String, List<Geometry>> of(Map<String, Point> centres) {
        var sites = new TreeMap<String, Coordinate>();
        centres.forEach((code, centre) -> sites.put(code, new Coordinate(centre.lng() * SHRINK, centre.lat())));
        var grounds = shared(List.copyOf(sites.values()), outline);
        var cells = new TreeMap<String, List<Geometry>>();
        sites.forEach((code, site) -> cells.put(code, cut(Objects.requireNonNull(grounds.get(site)))));
        return cells;
    }

    /** For each site what of the ground lies nearer to it than to every other. */
    private Map<Coordinate, Geometry> shared(List<Coordinate> sites, Geometry ground) {
        var diagram = new VoronoiDiagramBuilder();
        diagram.setSites(sites);
        var reach = ground.getEnvelopeInternal();
        reach.expandBy(0.1);
        diagram.setClipEnvelope(reach);
        var parts = diagram.getDiagram(factory);
        var shares = new HashMap<Coordinate, Geometry>();
        for (int i = 0; i < parts.getNumGeometries(); i++) {
            var part = parts.getGeometryN(i);
            shares.put((Coordinate) part.getUserData(), part.intersection(ground));
        }
        return shares;
    }

    private List<Geometry> cut(Geometry ground) {
        int wanted = Math.clamp(Math.round(ground.getArea() / CELL_SIZE), FEWEST, MOST);
        var seeds = spread(ground, wanted);
        for (int i = 0; i < SMOOTHINGS; i++) {
            var shares = shared(seeds, ground);
            seeds = seeds.stream()
                    .map(seed -> Objects.requireNonNull(shares.get(seed))
                            .getCentroid()
                            .getCoordinate())
                    .toList();
        }
        return shared(seeds, ground).values().stream()
                .filter(cell -> !cell.isEmpty())
                .sorted(Comparator.comparingLong((Geometry cell) ->
                                -Math.round(cell.getCentroid().getY() * 400))
                        .thenComparingDouble(cell -> cell.getCentroid().getX()))
                .map(this::finished)
                .toList();
    }

    /** Points inside the ground, far from each other: the same for the same ground. */
    private List<Coordinate> spread(Geometry ground, int wanted) {
        var lattice = new ArrayList<Coordinate>();
        var frame = ground.getEnvelopeInternal();
        var inside = PreparedGeometryFactory.prepare(ground);
        int steps = 24;
        for (int x = 0; x < steps; x++) {
            for (int y = 0; y < steps; y++) {
                var point = new Coordinate(
                        frame.getMinX() + frame.getWidth() * (x + 0.5) / steps,
                        frame.getMinY() + frame.getHeight() * (y + 0.5) / steps);
                if (inside.covers(factory.createPoint(point))) {
                    lattice.add(point);
                }
            }
        }
        var seeds = new ArrayList<>(List.of(ground.getInteriorPoint().getCoordinate()));
        while (seeds.size() < wanted) {
            seeds.add(lattice.stream()
                    .max(Comparator.comparingDouble(point ->
                            seeds.stream().mapToDouble(point::distance).min().orElseThrow()))
                    .orElseThrow());
        }
        return seeds;
    }

    /** Back in degrees, and polygons only: an intersection may leave a bare line. */
    private Geometry finished(Geometry cell) {
        var polygons = new ArrayList<Polygon>();
        var degrees = AffineTransformation.scaleInstance(1 / SHRINK, 1).transform(cell);
        for (int i = 0; i < degrees.getNumGeometries(); i++) {
            if (degrees.getGeometryN(i) instanceof Polygon polygon) {
                polygons.add(polygon);
            }
        }
        return polygons.size() == 1
                ? polygons.getFirst()
                : factory.createMultiPolygon(polygons.toArray(Polygon[]::new));
    }
}
