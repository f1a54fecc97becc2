package org.jiayuan.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jiayuan.calendar.OfficeHours;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Actor;
import org.jiayuan.shared.Grant;
import org.jiayuan.shared.Role;
import org.jiayuan.shared.Scope;
import org.jiayuan.shared.Uuid7;
import org.jiayuan.unit.OpenUnit;
import org.jiayuan.unit.Unit;
import org.jiayuan.unit.Unit.Kind;
import org.jiayuan.unit.Units;
import org.springframework.context.ApplicationContext;

/** The offices of real divisions and people in them, for tests of who sees, reports and checks what. */
final class Offices {

    private static final Instant OPENED = Instant.parse("2026-01-05T01:00:00Z");

    private final Units units;
    private final OpenUnit open;

    private Offices(ApplicationContext beans) {
        units = beans.getBean(Units.class);
        open = beans.getBean(OpenUnit.class);
    }

    static Offices in(ApplicationContext beans) {
        return new Offices(beans);
    }

    /** A division's unit of that kind: the one there is, if there is only ever one; else another. */
    UUID unit(Kind kind, String division) {
        var there = kind.intake() ? units.of(division, kind) : Optional.<Unit>empty();
        return there.map(Unit::id).orElseGet(() -> {
            var id = Uuid7.at(OPENED);
            open.as(plain(id, kind, division), Act.ofProgram(OPENED));
            return id;
        });
    }

    /** A unit with nothing of its own. */
    static Unit plain(UUID id, Kind kind, String division) {
        var since = LocalDate.of(2026, 1, 1);
        return new Unit(
                id, kind, null, division, "单位", "Unit", null, null, null, OfficeHours.usual(), null, since, null);
    }

    /** Somebody who works there on everything. */
    static Actor.Person clerk(UUID unit, String prefix) {
        return somebody(Role.CLERK, unit, prefix, Grant.EVERY_MODULE);
    }

    /** Somebody with one grant. */
    static Actor.Person somebody(Role role, UUID unit, String prefix, String module) {
        return new Actor.Person(UUID.randomUUID(), List.of(new Grant(role, unit, new Scope(List.of(prefix)), module)));
    }
}
