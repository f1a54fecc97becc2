package org.jiayuan.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jiayuan.division.Facility;
import org.jiayuan.division.GridCell;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/**
 * A community's cells and facilities as an SVG drawing: a map that needs no script and no tile.
 *
 * @param height of the drawing, whose width is {@link #WIDTH}
 * @param schematic whether the cells were derived and not surveyed
 */
public record MapDrawing(int height, List<Shape> cells, List<Spot> spots, boolean schematic) {

    /** Width of every drawing. */
    public static final int WIDTH = 640;

    private static final int MARGIN = 24;
    private static final int TALLEST = 480;

    /** A cell: its number, its outline as a path, where its number stands. */
    public record Shape(String cell, String path, int x, int y) {}

    /** A facility. */
    public record Spot(String name, String kind, int x, int y, double lat, double lng, boolean approximate) {}

    /** Draws them, north up, degrees of longitude shortened. */
    public static MapDrawing of(List<GridCell> cells, List<Facility> facilities) {
        var frame = new Envelope();
        cells.forEach(cell -> frame.expandToInclude(cell.shape().getEnvelopeInternal()));
        var sheet = new Sheet(frame);
        return new MapDrawing(
                sheet.height,
                cells.stream().map(sheet::shape).toList(),
                facilities.stream().map(sheet::spot).toList(),
                cells.stream().anyMatch(GridCell::schematic));
    }

    /** Turns degrees into places on the drawing. */
    private static final class Sheet {
        private final Envelope frame;
        private final double shrink;
        private final double scale;
        private final int height;

        Sheet(Envelope frame) {
            this.frame = frame;
            this.shrink = Math.cos(Math.toRadians(frame.centre().y));
            double wide = frame.getWidth() * shrink;
            double fitting = (WIDTH - 2.0 * MARGIN) / wide;
            double tall = (TALLEST - 2.0 * MARGIN) / frame.getHeight();
            this.scale = Math.min(fitting, tall);
            this.height = (int) Math.ceil(frame.getHeight() * scale + 2.0 * MARGIN);
        }

        int x(double lng) {
            double middle = (WIDTH - frame.getWidth() * shrink * scale) / 2;
            return (int) Math.round(middle + (lng - frame.getMinX()) * shrink * scale);
        }

        int y(double lat) {
            return (int) Math.round(MARGIN + (frame.getMaxY() - lat) * scale);
        }

        Shape shape(GridCell cell) {
            var label = cell.shape().getInteriorPoint();
            return new Shape(cell.id().cell(), path(cell.shape()), x(label.getX()), y(label.getY()));
        }

        private String path(Geometry shape) {
            var paths = new ArrayList<String>();
            for (int i = 0; i < shape.getNumGeometries(); i++) {
                if (shape.getGeometryN(i) instanceof Polygon polygon) {
                    paths.add(ring(polygon.getExteriorRing().getCoordinates()));
                }
            }
            return String.join("", paths);
        }

        private String ring(Coordinate[] corners) {
            var path = new StringBuilder();
            for (var corner : corners) {
                path.append(path.isEmpty() ? 'M' : 'L')
                        .append(String.format(Locale.ROOT, "%d %d", x(corner.x), y(corner.y)));
            }
            return path.append('Z').toString();
        }

        Spot spot(Facility facility) {
            return new Spot(
                    facility.name(),
                    facility.kind(),
                    x(facility.point().lng()),
                    y(facility.point().lat()),
                    facility.point().lat(),
                    facility.point().lng(),
                    facility.approximate());
        }
    }
}
