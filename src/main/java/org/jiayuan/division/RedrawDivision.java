package org.jiayuan.division;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jiayuan.audit.AuditLog;
import org.jiayuan.audit.Entry;
import org.jiayuan.division.Division.Level;
import org.jiayuan.platform.Signals;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Actor;
import org.jiayuan.shared.NotFound;
import org.jiayuan.shared.Role;
import org.jiayuan.shared.Rule;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A community begins in place of one or several others: a new code, a merger, one part of a division. */
@Rule(
        says = "A redrawn community has predecessors, which end the day before it begins; whoever may see it sees what "
                + "they had.",
        source = "design.md §2: a division's predecessors count, so a redrawn code hides nothing")
@Service
public class RedrawDivision {

    private final JdbcClient database;
    private final Divisions divisions;
    private final Signals signals;
    private final ApplicationEventPublisher events;
    private final AuditLog audit;

    RedrawDivision(
            JdbcClient database,
            Divisions divisions,
            Signals signals,
            ApplicationEventPublisher events,
            AuditLog audit) {
        this.database = database;
        this.divisions = divisions;
        this.signals = signals;
        this.events = events;
        this.audit = audit;
    }

    /**
     * Enters it.
     *
     * @param code twelve digits that nothing had before; the first nine are the sub-district's
     * @param predecessors codes of the communities it came from
     * @param takesCells whether it takes their grid cells over, numbered anew
     * @throws DivisionIsWrong naming the field
     * @throws NotFound if it is not for the actor to do
     */
    @Transactional
    public void as(String code, String name, List<String> predecessors, LocalDate from, boolean takesCells, Act act) {
        database.sql("SELECT pg_advisory_xact_lock(hashtext('division.load'))")
                .query()
                .listOfRows();
        var before = new TreeSet<>(predecessors);
        require(act.by(), code, new DivisionIsWrong("code", "division-code"));
        before.forEach(one -> require(act.by(), one, new DivisionIsWrong("predecessors", "division-predecessor", one)));
        check(code, name, before, from, act);
        enter(code, name, before.first(), from);
        for (var one : before) {
            database.sql("INSERT INTO division.predecessors (code, predecessor) VALUES (?, ?)")
                    .params(code, one)
                    .update();
            database.sql("UPDATE division.divisions SET effective_to = ? WHERE code = ?")
                    .params(from.minusDays(1), one)
                    .update();
        }
        if (takesCells) {
            takeCells(code, before, from);
        }
        signals.raise(Divisions.SIGNAL, Signals.EVERYTHING);
        signals.raise(Places.SIGNAL, Signals.EVERYTHING);
        var touched = new TreeSet<>(before);
        touched.add(code);
        events.publishEvent(new CellsChanged(List.copyOf(touched), act.at()));
        audit.write(
                act,
                new Entry(
                        divisions.home().code(),
                        null,
                        "division.redraw",
                        "division/" + code,
                        null,
                        Map.of("from", from.toString(), "predecessors", String.join(",", before))));
    }

    /** What lies outside of an administrator's district she is told beside the field; to others there is no such form. */
    private static void require(Actor actor, String code, DivisionIsWrong outside) {
        if (!actor.equals(Actor.PROGRAM) && !actor.may("division", code, Role.SYSTEM_ADMIN)) {
            throw actor.has(Role.SYSTEM_ADMIN) ? outside : new NotFound();
        }
    }

    private void check(String code, String name, TreeSet<String> predecessors, LocalDate from, Act act) {
        if (!code.matches("\\d{12}")
                || code.endsWith("000")
                || divisions
                        .find(code.substring(0, 9) + "000")
                        .filter(parent -> parent.level() == Level.SUB_DISTRICT && parent.existsOn(from))
                        .isEmpty()) {
            throw new DivisionIsWrong("code", "division-code");
        }
        if (divisions.find(code).isPresent()) {
            throw new DivisionIsWrong("code", "division-there");
        }
        if (!name.strip().matches("\\p{IsHan}[\\p{IsHan}\\p{Alnum}（）()·]{1,29}")) {
            throw new DivisionIsWrong("name", "division-name");
        }
        if (from.isBefore(act.day().plusDays(1)) || from.isAfter(act.day().plusYears(2))) {
            throw new DivisionIsWrong("from", "division-from");
        }
        for (var one : predecessors) {
            boolean ends = divisions
                    .find(one)
                    .filter(old -> old.level() == Level.COMMUNITY && old.from().isBefore(from))
                    .filter(old -> old.to() == null || old.to().equals(from.minusDays(1)))
                    .isPresent();
            if (!ends) {
                throw new DivisionIsWrong("predecessors", "division-predecessor", one);
            }
        }
        if (predecessors.isEmpty()) {
            throw new DivisionIsWrong("predecessors", "division-predecessors");
        }
    }

    private void enter(String code, String name, String first, LocalDate from) {
        var shortName = name.strip().replaceAll("社区$", "");
        var syllables = Pinyin.syllables(shortName);
        var centre = divisions.get(first).centre();
        database.sql("""
                        INSERT INTO division.divisions
                            (code, level, parent_code, name, short_name, pinyin, initials, effective_from, lat, lng)
                        VALUES (:code, 'COMMUNITY', :parent, :name, :short, :pinyin, :initials, :from, :lat, :lng)
                        """)
                .param("code", code)
                .param("parent", code.substring(0, 9) + "000")
                .param("name", name.strip())
                .param("short", shortName)
                .param("pinyin", String.join(" ", syllables))
                .param("initials", Pinyin.initials(syllables))
                .param("from", from)
                .param("lat", centre == null ? null : centre.lat())
                .param("lng", centre == null ? null : centre.lng())
                .update();
    }

    private record Taken(String community, String cell) {}

    private void takeCells(String code, TreeSet<String> predecessors, LocalDate from) {
        var taken = database.sql("""
                        SELECT community_code, cell FROM division.cells
                        WHERE community_code = ANY (:codes) AND effective_from < :from
                          AND (effective_to IS NULL OR effective_to >= :from)
                        ORDER BY community_code, cell
                        """)
                .param("codes", predecessors.toArray(String[]::new))
                .param("from", from)
                .query((row, number) -> new Taken(row.getString("community_code"), row.getString("cell")))
                .list();
        if (taken.size() > 99) {
            throw new DivisionIsWrong("predecessors", "division-cells");
        }
        for (int number = 1; number <= taken.size(); number++) {
            var one = taken.get(number - 1);
            database.sql("""
                            INSERT INTO division.cells
                                (community_code, cell, effective_from, name, shape, schematic)
                            SELECT :code, :number, :from, name, shape, schematic FROM division.cells
                            WHERE community_code = :old AND cell = :cell AND effective_from < :from
                              AND (effective_to IS NULL OR effective_to >= :from)
                            """)
                    .param("code", code)
                    .param("number", "%02d".formatted(number))
                    .param("from", from)
                    .param("old", one.community())
                    .param("cell", one.cell())
                    .update();
            takeFacilities(code, "%02d".formatted(number), one);
        }
        database.sql("""
                        UPDATE division.cells SET effective_to = :last
                        WHERE community_code = ANY (:codes) AND effective_from <= :last
                          AND (effective_to IS NULL OR effective_to > :last)
                        """)
                .param("codes", predecessors.toArray(String[]::new))
                .param("last", from.minusDays(1))
                .update();
        database.sql("DELETE FROM division.cells WHERE community_code = ANY (:codes) AND effective_from >= :from")
                .param("codes", predecessors.toArray(String[]::new))
                .param("from", from)
                .update();
    }

    private void takeFacilities(String code, String number, Taken one) {
        database.sql("""
                        INSERT INTO division.facilities (community_code, id, name, kind, lat, lng, cell, approximate)
                        SELECT :code, id, name, kind, lat, lng, :number, approximate FROM division.facilities
                        WHERE community_code = :old AND cell = :cell
                        ON CONFLICT DO NOTHING
                        """)
                .param("code", code)
                .param("number", number)
                .param("old", one.community())
                .param("cell", one.cell())
                .update();
    }
}
