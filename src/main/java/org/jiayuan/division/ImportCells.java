package org.jiayuan.division;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.jiayuan.audit.AuditLog;
import org.jiayuan.audit.Entry;
import org.jiayuan.observation.ObservationStale;
import org.jiayuan.platform.Rows;
import org.jiayuan.platform.Signals;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Actor;
import org.jiayuan.shared.NotFound;
import org.jiayuan.shared.Role;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.WKBWriter;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in surveyed grid cells, in place of all that the communities named had before; whole or not at all. */
@Service
public class ImportCells {

    private static final int FURTHEST_DAYS = 366;

    private final JdbcClient database;
    private final Divisions divisions;
    private final Places places;
    private final Signals signals;
    private final ApplicationEventPublisher events;
    private final AuditLog audit;

    ImportCells(
            JdbcClient database,
            Divisions divisions,
            Places places,
            Signals signals,
            ApplicationEventPublisher events,
            AuditLog audit) {
        this.database = database;
        this.divisions = divisions;
        this.places = places;
        this.signals = signals;
        this.events = events;
        this.audit = audit;
    }

    /**
     * What it would do; nothing is changed.
     *
     * @param text GeoJSON, see {@link CellFile}
     * @throws CellsAreWrong if a feature is wrong
     * @throws DivisionIsWrong if it cannot count from that day
     */
    @Transactional(readOnly = true)
    public CellPlan plan(String text, LocalDate from, Act act) {
        if (from.isBefore(act.day()) || from.isAfter(act.day().plusDays(FURTHEST_DAYS))) {
            throw new DivisionIsWrong("from", "from", FURTHEST_DAYS);
        }
        var file = CellFile.read(text, code -> divisions.find(code).filter(division -> division.existsOn(from)));
        for (var feature : file.features()) {
            require(act.by(), feature.id().communityCode());
        }
        return CellPlan.of(file, places.on(from), from);
    }

    private static void require(Actor actor, String community) {
        if (!actor.equals(Actor.PROGRAM) && !actor.may("division", community, Role.SYSTEM_ADMIN)) {
            throw new NotFound();
        }
    }

    /**
     * Does it.
     *
     * @throws CellsAreWrong if a feature is wrong
     * @throws DivisionIsWrong if it cannot count from that day
     */
    @Transactional
    public CellPlan of(String text, LocalDate from, Act act) {
        database.sql("SELECT pg_advisory_xact_lock(hashtext('division.load'))")
                .query()
                .listOfRows();
        var plan = plan(text, from, act);
        plan.communities().forEach(community -> end(community, from));
        plan.cells().forEach(this::begin);
        for (var cell : plan.trimmed()) {
            end(cell.id(), from);
            if (!cell.shape().isEmpty()) {
                begin(cell);
            }
        }
        var touched = new TreeSet<>(plan.communities());
        plan.trimmed().forEach(cell -> touched.add(cell.id().communityCode()));
        touched.forEach(community -> placeFacilities(community, from));
        signals.raise(Places.SIGNAL, Signals.EVERYTHING);
        events.publishEvent(new CellsChanged(List.copyOf(touched), act.at()));
        touched.forEach(community -> events.publishEvent(new ObservationStale(community, act.at())));
        for (var community : plan.communities()) {
            audit.write(
                    act,
                    new Entry(
                            community,
                            null,
                            "division.import-cells",
                            "division/" + community,
                            null,
                            Map.of("from", from.toString())));
        }
        return plan;
    }

    private void end(String community, LocalDate from) {
        database.sql("DELETE FROM division.cells WHERE community_code = ? AND effective_from >= ?")
                .params(community, from)
                .update();
        database.sql("""
                        UPDATE division.cells SET effective_to = :last
                        WHERE community_code = :community AND (effective_to IS NULL OR effective_to > :last)
                        """)
                .param("community", community)
                .param("last", from.minusDays(1))
                .update();
    }

    private void end(GridCell.CellId id, LocalDate from) {
        database.sql("DELETE FROM division.cells WHERE community_code = ? AND cell = ? AND effective_from >= ?")
                .params(id.communityCode(), id.cell(), from)
                .update();
        database.sql("""
                        UPDATE division.cells SET effective_to = :last
                        WHERE community_code = :community AND cell = :cell
                          AND (effective_to IS NULL OR effective_to > :last)
                        """)
                .param("community", id.communityCode())
                .param("cell", id.cell())
                .param("last", from.minusDays(1))
                .update();
    }

    private void begin(GridCell cell) {
        database.sql("""
                        INSERT INTO division.cells (community_code, cell, effective_from, name, shape, schematic)
                        VALUES (:community, :cell, :from, :name, :shape, :schematic)
                        """)
                .param("community", cell.id().communityCode())
                .param("cell", cell.id().cell())
                .param("from", cell.from())
                .param("name", cell.name())
                .param("shape", new WKBWriter().write(cell.shape()))
                .param("schematic", cell.schematic())
                .update();
    }

    private record Known(UUID id, double lat, double lng) {}

    /** Says anew in which cell each facility of a community lies. */
    private void placeFacilities(String community, LocalDate day) {
        var shapes = new HashMap<String, Geometry>();
        places.on(day).stream()
                .filter(cell -> cell.id().communityCode().equals(community))
                .forEach(cell -> shapes.put(cell.id().cell(), cell.shape()));
        var known = new ArrayList<>(database.sql(
                        "SELECT id, lat, lng FROM division.facilities WHERE community_code = ?")
                .param(community)
                .query((row, number) -> new Known(Rows.uuid(row, "id"), row.getDouble("lat"), row.getDouble("lng")))
                .list());
        for (var facility : known) {
            var point = new GeometryFactory().createPoint(new Coordinate(facility.lng(), facility.lat()));
            var cell = shapes.entrySet().stream()
                    .filter(one -> one.getValue().covers(point))
                    .map(Map.Entry::getKey)
                    .sorted()
                    .findFirst();
            database.sql("UPDATE division.facilities SET cell = ? WHERE community_code = ? AND id = ?")
                    .params(java.util.Arrays.asList(cell.orElse(null), community, facility.id()))
                    .update();
        }
    }
}
