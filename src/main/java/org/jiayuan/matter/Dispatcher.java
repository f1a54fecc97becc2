package org.jiayuan.matter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jiayuan.calendar.Calendars;
import org.jiayuan.calendar.Limit;
import org.jiayuan.calendar.OfficeHours;
import org.jiayuan.division.GridCell.CellId;
import org.jiayuan.matter.Dispatching.Target;
import org.jiayuan.matter.Dispatching.Why;
import org.jiayuan.shared.Rule;
import org.jiayuan.shared.Shanghai;
import org.jiayuan.unit.Categories;
import org.jiayuan.unit.Category;
import org.jiayuan.unit.OnDuty;
import org.jiayuan.unit.Responsibility;
import org.springframework.stereotype.Component;

/**
 * Finds who should have a matter, and says why: each choice is kept as sentences with the rows that made it. Values of a
 * sentence name what they are ({@code unit:…}, {@code cell:…}), so that each reader gets them in her language.
 */
@Rule(
        clause = "9.1.4",
        says = "Place, then grid cell, then who is on duty there for the category's first look; then the unit that "
                + "answers the category there; then the station. What is about the station goes to none of them.",
        source = "matter.md, dispatch rule; programme 9.1.4 一格多员")
@Component
class Dispatcher {

    private final Categories categories;
    private final OnDuty onDuty;
    private final Responsibility responsibility;
    private final Offices offices;
    private final Calendars calendars;
    private final TermBook terms;

    Dispatcher(
            Categories categories,
            OnDuty onDuty,
            Responsibility responsibility,
            Offices offices,
            Calendars calendars,
            TermBook terms) {
        this.categories = categories;
        this.onDuty = onDuty;
        this.responsibility = responsibility;
        this.offices = offices;
        this.calendars = calendars;
        this.terms = terms;
    }

    /** Where it should go now that it is accepted. */
    Target target(Matter matter, Instant at) {
        var why = new ArrayList<Why>();
        var cell = matter.place().cellId();
        var category = category(matter, at);
        if (matter.about().upwards()) {
            why.add(new Why("upwards", List.of("unit:" + matter.intakeUnit())));
            why.add(limit(category));
            return new Target(matter.intakeUnit(), null, false, why);
        }
        if (cell != null) {
            why.add(place(matter, cell));
        }
        if (cell != null && category.firstLook() && matter.redos() == 0) {
            var found = onDuty.in(cell.code(), category.code(), at, shiftsCountUntil(at));
            if (found.isPresent()) {
                why.add(duty(found.get(), cell));
                why.add(limit(category));
                return new Target(found.get().unit(), found.get().account(), true, why);
            }
            why.add(new Why("duty-none", List.of("cell:" + cell.code())));
        }
        return responsible(matter, category, at, why);
    }

    /** Where it goes from the first look. */
    Target afterFirstLook(Matter matter, Instant at) {
        return responsible(matter, category(matter, at), at, new ArrayList<>());
    }

    /** Every place intake may choose: the one the rule finds first, then who looks, who answers, the station itself. */
    List<Target> candidates(Matter matter, Instant at) {
        var byUnit = new LinkedHashMap<UUID, Target>();
        var first = target(matter, at);
        byUnit.put(first.unit(), first);
        if (!matter.about().upwards()) {
            var second = afterFirstLook(matter, at);
            byUnit.putIfAbsent(second.unit(), second);
            var station = offices.stationOf(matter.place().communityCode());
            byUnit.putIfAbsent(
                    station, new Target(station, null, false, List.of(new Why("chosen", List.of("unit:" + station)))));
        }
        return List.copyOf(byUnit.values());
    }

    private Target responsible(Matter matter, Category category, Instant at, List<Why> why) {
        var community = matter.place().communityCode();
        var row = responsibility.of(category.code(), community, Shanghai.day(at));
        var unit = row.map(Responsibility.Row::unit).orElseGet(() -> offices.stationOf(community));
        why.add(row.map(found -> new Why(
                        "responsible",
                        List.of("category:" + category.code(), "area:" + found.area(), "unit:" + found.unit())))
                .orElseGet(() -> new Why("responsible-none", List.of("category:" + category.code(), "unit:" + unit))));
        why.add(limit(category));
        return new Target(unit, null, false, why);
    }

    private static Why place(Matter matter, CellId cell) {
        return new Why("place-" + key(matter.place().source().name()), List.of("cell:" + cell.code()));
    }

    private static Why duty(OnDuty.Found found, CellId cell) {
        var who = "account:" + found.account();
        if (found.deputyOf() != null) {
            return new Why("duty-deputy", List.of("cell:" + cell.code(), who, "account:" + found.deputyOf()));
        }
        return new Why(found.now() ? "duty-now" : "duty-next", List.of("cell:" + cell.code(), who));
    }

    private static Why limit(Category category) {
        return new Why(
                "limit-" + key(category.limitKind().name()),
                List.of(Integer.toString(category.limitAmount()), "category:" + category.code()));
    }

    private static String key(String name) {
        return name.toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    private Category category(Matter matter, Instant at) {
        return categories.get(matter.category(), Shanghai.day(at));
    }

    private Instant shiftsCountUntil(Instant at) {
        return Limit.workingDays(terms.on(Shanghai.day(at)).dutyDays())
                .end(at, 0, calendars.current(), OfficeHours.usual());
    }
}
