package org.jiayuan.division.web;

import java.util.List;
import java.util.Locale;
import org.jiayuan.division.GridCell;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * Grid cells as they are drawn: north is up, a degree of longitude as much shorter as it is there.
 *
 * @param width of the drawing
 * @param height of the drawing
 */
public record CellDrawing(int width, int height, List<Shape> shapes) {

    private static final int LONGER_SIDE = 600;
    private static final int MARGIN = 6;

    /** One cell: its outline as a path, its number and where that stands. */
    public record Shape(String path, String label, int x, int y, boolean schematic) {}

    static CellDrawing of(List<GridCell> cells, boolean wholeCode) {
        var frame = new Envelope();
        cells.forEach(cell -> frame.expandToInclude(cell.shape().getEnvelopeInternal()));
        if (frame.isNull()) {
            return new CellDrawing(0, 0, List.of());
        }
        double shrink = Math.cos(Math.toRadians(frame.centre().getY()));
        double scale = LONGER_SIDE / Math.max(1e-9, Math.max(frame.getWidth() * shrink, frame.getHeight()));
        var shapes = cells.stream()
                .map(cell -> {
                    var middle = cell.shape().getInteriorPoint().getCoordinate();
                    return new Shape(
                            path(cell.shape(), frame, shrink, scale),
                            wholeCode ? cell.id().code() : cell.id().cell(),
                            (int) x(middle, frame, shrink, scale),
                            (int) y(middle, frame, scale),
                            cell.schematic());
                })
                .toList();
        return new CellDrawing(
                (int) Math.ceil(frame.getWidth() * shrink * scale) + 2 * MARGIN,
                (int) Math.ceil(frame.getHeight() * scale) + 2 * MARGIN,
                shapes);
    }

    private static double x(Coordinate at, Envelope frame, double shrink, double scale) {
        return (at.getX() - frame.getMinX()) * shrink * scale + MARGIN;
    }

    private static double y(Coordinate at, Envelope frame, double scale) {
        return (frame.getMaxY() - at.getY()) * scale + MARGIN;
    }

    private static String path(Geometry shape, Envelope frame, double shrink, double scale) {
        var path = new StringBuilder();
        for (int part = 0; part < shape.getNumGeometries(); part++) {
            var coordinates = shape.getGeometryN(part).getCoordinates();
            for (int i = 0; i < coordinates.length; i++) {
                path.append(i == 0 ? 'M' : 'L')
                        .append("%.1f %.1f"
                                .formatted(x(coordinates[i], frame, shrink, scale), y(coordinates[i], frame, scale)));
            }
            path.append('Z');
        }
        return path.toString().toUpperCase(Locale.ROOT);
    }
}
