package org.jiayuan.matter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jiayuan.calendar.Calendars;
import org.jiayuan.calendar.Limit;
import org.jiayuan.calendar.OfficeHours;
import org.jiayuan.desk.WaitingItem;
import org.jiayuan.shared.Role;
import org.jiayuan.shared.Shanghai;
import org.jiayuan.unit.Categories;
import org.jiayuan.unit.Unit;
import org.jiayuan.unit.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whose move it is: what waits for whom while a matter stands as it does. */
@Component
class WaitingLines {

    private final Units units;
    private final Categories categories;
    private final Calendars calendars;
    private final TermBook terms;
    private final Labels labels;
    private final Offices offices;

    WaitingLines(
            Units units, Categories categories, Calendars calendars, TermBook terms, Labels labels, Offices offices) {
        this.units = units;
        this.categories = categories;
        this.calendars = calendars;
        this.terms = terms;
        this.labels = labels;
        this.offices = offices;
    }

    List<WaitingItem> of(Matter matter) {
        var items = new ArrayList<WaitingItem>();
        switch (matter.state()) {
            case SUBMITTED ->
                items.add(item(matter, matter.intakeUnit(), Role.CLERK, null, "accept", milestone(matter)));
            case ACCEPTED ->
                items.add(item(matter, matter.holderUnit(), Role.CLERK, null, "dispatch", milestone(matter)));
            case DISPATCHED ->
                items.add(item(matter, matter.holderUnit(), role(matter), matter.holderPerson(), "take", null));
            case IN_HAND -> {
                items.add(item(matter, matter.holderUnit(), role(matter), matter.holderPerson(), "work", null));
                if (matter.extensionOpen()) {
                    items.add(
                            item(matter, Objects.requireNonNull(matter.extendUnit()), Role.HEAD, null, "extend", null));
                }
            }
            case CHECKING ->
                items.add(item(matter, Objects.requireNonNull(matter.checkUnit()), Role.CLERK, null, "check", null));
            case CLOSING ->
                items.add(item(matter, Objects.requireNonNull(matter.decideUnit()), Role.CLERK, null, "decide", null));
            case PAUSED, REPLIED, CLOSED, DECIDED, MERGED, WITHDRAWN, DECLINED -> {}
        }
        if (matter.state().open() && matter.deadline().overdueSince() != null && matter.state() != State.REPLIED) {
            items.add(item(matter, offices.above(matter.holderUnit()), Role.CLERK, null, "supervise", null));
        }
        if (matter.unlookedSince != null && matter.state() != State.WITHDRAWN) {
            items.add(look(matter, matter.unlookedSince));
        }
        return items;
    }

    /** The role of those in the unit who may take it. */
    Role role(Matter matter) {
        return units.get(matter.holderUnit()).kind() == Unit.Kind.GRID_TEAM ? Role.GRID_MEMBER : Role.CLERK;
    }

    /** The next milestone that has not been reached. */
    private static @Nullable Instant milestone(Matter matter) {
        var milestones = matter.milestones();
        if (matter.round() != RoundKind.FIRST) {
            return null;
        }
        if (milestones.acceptedAt() == null) {
            return milestones.acceptBy();
        }
        return milestones.dispatchedAt() == null ? milestones.dispatchBy() : null;
    }

    private WaitingItem look(Matter matter, Instant since) {
        var station = matter.about().upwards()
                ? matter.intakeUnit()
                : offices.stationOf(matter.id().communityCode());
        var role = units.get(station).kind() == Unit.Kind.STATION ? Role.OPERATOR : Role.CLERK;
        var day = Shanghai.day(since);
        var due = Limit.workingDays(terms.on(day).lookDays()).end(since, 0, calendars.current(), OfficeHours.usual());
        return new WaitingItem(
                station,
                role,
                null,
                matter.id().communityCode(),
                "matter",
                matter.id().reference(),
                "look",
                labels.of(matter.id()),
                matter.title(),
                about(matter, false),
                about(matter, true),
                List.of(),
                since,
                due,
                true,
                "/desk/reviews/" + matter.id().communityCode() + "/"
                        + matter.id().reference());
    }

    private WaitingItem item(
            Matter matter, UUID unit, Role role, @Nullable UUID person, String kind, @Nullable Instant milestone) {
        var id = matter.id();
        return new WaitingItem(
                unit,
                role,
                person,
                id.communityCode(),
                "matter",
                id.reference(),
                kind,
                labels.of(id),
                matter.title(),
                about(matter, false),
                about(matter, true),
                tags(matter),
                matter.deadline().startedAt(),
                milestone == null ? matter.deadline().dueAt() : milestone,
                milestone == null ? matter.deadline().limit().countsDays() : endsADay(milestone),
                "/desk/matters/" + id.communityCode() + "/" + id.reference());
    }

    /** Whether a milestone is the end of a day, which people know by that day and not by the next one's first moment. */
    private static boolean endsADay(Instant milestone) {
        return Shanghai.startOf(Shanghai.day(milestone)).equals(milestone);
    }

    private String about(Matter matter, boolean inEnglish) {
        var category = categories
                .find(matter.category(), Shanghai.day(matter.submittedAt))
                .map(found -> found.name(inEnglish))
                .orElse(matter.category());
        var place = matter.place().label();
        var cell = matter.place().cell();
        var where = place != null ? place : cell != null ? inEnglish ? "cell " + cell : cell + " 格" : "";
        return where.isEmpty() ? category : category + " · " + where;
    }

    private static List<String> tags(Matter matter) {
        return tags(
                matter.danger(),
                matter.redos(),
                matter.deadline().overdueSince() != null,
                matter.returns(),
                matter.about());
    }

    /** What is particular about a matter, in words of the desk. */
    static List<String> tags(boolean danger, int redos, boolean overdue, int returns, About about) {
        var tags = new ArrayList<String>();
        if (danger) {
            tags.add("danger");
        }
        if (redos > 0) {
            tags.add(redos == 1 ? "redo" : "redo-supervised");
        }
        if (overdue) {
            tags.add("supervised");
        }
        if (returns > 0) {
            tags.add("returned");
        }
        if (about.upwards()) {
            tags.add("upwards");
        }
        return tags;
    }
}
