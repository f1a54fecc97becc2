package org.jiayuan.division;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jiayuan.division.GridCell.CellId;
import org.jiayuan.platform.Rows;
import org.jiayuan.platform.Signals;
import org.jiayuan.shared.Rule;
import org.jiayuan.shared.Shanghai;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the grid cell, and with it the community, of a position: in memory, from every cell that counts today. */
@Rule(
        clause = "9.1.4",
        says = "A position belongs to the cell it lies in; on a border, to the cell with the lower code; up to 200 m "
                + "off every cell (a pier, a coarse coast), to the nearest; further away it is outside.",
        source = "domain.md §3.8: a grid belongs to exactly one community; the 200 m are ours")
@Component
public class Places {

    static final String SIGNAL = "division.cells";
    static final double TOLERANCE_METRES = 200;

    private static final double METRES_A_DEGREE = 111_195;
    private static final GeometryFactory WGS84 = new GeometryFactory(new PrecisionModel(), 4326);

    private final JdbcClient database;
    private final Clock clock;
    private volatile @Nullable Index index;

    Places(JdbcClient database, Clock clock, Signals signals) {
        this.database = database;
        this.clock = clock;
        signals.on(SIGNAL, key -> index = null);
    }

    private record Indexed(GridCell cell, PreparedGeometry prepared) {}

    private record Index(LocalDate day, STRtree tree, TreeMap<String, List<GridCell>> byCommunity) {

        static Index of(LocalDate day, List<GridCell> cells) {
            var tree = new STRtree();
            var byCommunity = new TreeMap<String, List<GridCell>>();
            for (var cell : cells) {
                tree.insert(
                        cell.shape().getEnvelopeInternal(),
                        new Indexed(cell, PreparedGeometryFactory.prepare(cell.shape())));
                byCommunity
                        .computeIfAbsent(cell.id().communityCode(), key -> new ArrayList<>())
                        .add(cell);
            }
            tree.build();
            return new Index(day, tree, byCommunity);
        }
    }

    /** The cell of a position; nothing outside of all cells. */
    public Optional<GridCell> locate(double lat, double lng) {
        var point = WGS84.createPoint(new Coordinate(lng, lat));
        double reach = TOLERANCE_METRES / METRES_A_DEGREE / Math.cos(Math.toRadians(lat));
        var around = new Envelope(point.getCoordinate());
        around.expandBy(reach);
        List<Indexed> near = candidates(around);
        return near.stream()
                .filter(candidate -> candidate.prepared().covers(point))
                .map(Indexed::cell)
                .min(Comparator.comparing(cell -> cell.id().code()))
                .or(() -> nearest(near, lat, lng));
    }

    @SuppressWarnings("unchecked")
    private List<Indexed> candidates(Envelope around) {
        return current().tree().query(around);
    }

    private static Optional<GridCell> nearest(List<Indexed> near, double lat, double lng) {
        return near.stream()
                .map(Indexed::cell)
                .filter(cell -> metres(cell.shape(), lat, lng) <= TOLERANCE_METRES)
                .min(Comparator.comparingDouble((GridCell cell) -> metres(cell.shape(), lat, lng))
                        .thenComparing(cell -> cell.id().code()));
    }

    /** About how far a position is from a shape, in metres: degrees of longitude are shorter by the cosine. */
    private static double metres(Geometry shape, double lat, double lng) {
        double shrink = Math.cos(Math.toRadians(lat));
        var flat = shape.copy();
        flat.apply((Coordinate coordinate) -> coordinate.setX(coordinate.getX() * shrink));
        flat.geometryChanged();
        return flat.distance(WGS84.createPoint(new Coordinate(lng * shrink, lat))) * METRES_A_DEGREE;
    }

    /** The cells of a community, by number. */
    public List<GridCell> cells(String community) {
        return List.copyOf(current().byCommunity().getOrDefault(community, List.of()));
    }

    /** The cell with that id. */
    public Optional<GridCell> find(CellId id) {
        return cells(id.communityCode()).stream()
                .filter(cell -> cell.id().equals(id))
                .findFirst();
    }

    private Index current() {
        var known = index;
        var today = Shanghai.day(clock.instant());
        if (known == null || !known.day().equals(today)) {
            known = Index.of(today, on(today));
            index = known;
        }
        return known;
    }

    /** The cells that count on a day, read anew. */
    List<GridCell> on(LocalDate day) {
        return database.sql("""
                        SELECT community_code, cell, name, shape, schematic, effective_from
                        FROM division.cells
                        WHERE effective_from <= :day AND (effective_to IS NULL OR effective_to >= :day)
                        ORDER BY community_code, cell
                        """)
                .param("day", day)
                .query((row, number) -> new GridCell(
                        new CellId(row.getString("community_code"), row.getString("cell")),
                        row.getString("name"),
                        geometry(row.getBytes("shape")),
                        row.getBoolean("schematic"),
                        Rows.day(row, "effective_from")))
                .list();
    }

    private static Geometry geometry(byte[] bytes) {
        try {
            return new WKBReader(WGS84).read(bytes);
        } catch (ParseException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
