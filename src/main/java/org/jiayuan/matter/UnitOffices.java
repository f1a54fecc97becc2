package org.jiayuan.matter;

import java.util.Set;
import java.util.UUID;
import org.jiayuan.calendar.OfficeHours;
import org.jiayuan.shared.Role;
import org.jiayuan.shared.Staffing;
import org.jiayuan.unit.Units;
import org.springframework.stereotype.Component;

/** The units as they are entered. */
@Component
class UnitOffices implements Offices {

    private final Units units;
    private final Staffing staffing;

    UnitOffices(Units units, Staffing staffing) {
        this.units = units;
        this.staffing = staffing;
    }

    @Override
    public UUID stationOf(String community) {
        return units.stationOf(community).id();
    }

    @Override
    public UUID above(UUID unit) {
        return units.above(unit).id();
    }

    @Override
    public boolean hasOther(UUID unit, Set<UUID> than) {
        return staffing.in(unit, Role.CLERK, Role.HEAD).stream().anyMatch(person -> !than.contains(person));
    }

    @Override
    public OfficeHours hours(UUID unit) {
        return units.get(unit).hours();
    }
}
