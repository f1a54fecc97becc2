package org.jiayuan.demonstration;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.jiayuan.calendar.Calendars;
import org.jiayuan.demonstration.Plot.Report;
import org.jiayuan.identity.Actors;
import org.jiayuan.matter.ChooseTarget;
import org.jiayuan.matter.MakeMove;
import org.jiayuan.matter.Matter.MatterId;
import org.jiayuan.matter.OpenAsks;
import org.jiayuan.shared.Actor;
import org.jiayuan.shared.Role;
import org.jiayuan.shared.Staffing;
import org.jiayuan.unit.Categories;
import org.springframework.stereotype.Component;

/** Whoever has to do with matters, and what they do it with; each matter is a {@link Part} played. */
@Component
class Player {

    /** How long something waits to be looked at before it is public. */
    static final Duration LOOKED_AT_AFTER = Duration.ofHours(3);

    final MakeMove make;
    final Looking looking;
    final OpenAsks asks;
    final ChooseTarget targets;
    private final Staffing staffing;
    private final Actors actors;
    final Categories categories;
    final Calendars calendars;
    final Script script = new Script();

    Player(
            MakeMove make,
            Looking looking,
            OpenAsks asks,
            ChooseTarget targets,
            Staffing staffing,
            Actors actors,
            Categories categories,
            Calendars calendars) {
        this.make = make;
        this.looking = looking;
        this.asks = asks;
        this.targets = targets;
        this.staffing = staffing;
        this.actors = actors;
        this.categories = categories;
        this.calendars = calendars;
    }

    /** One matter, to be played. */
    Part part(MatterId id, Report report, Timeline timeline) {
        return new Part(this, id, report, timeline);
    }

    /** Somebody in that unit who is none of those. */
    Actor someone(UUID unit, Role[] roles, Set<UUID> not) {
        return staffing.in(unit, roles).stream()
                .filter(account -> !not.contains(account))
                .sorted()
                .findFirst()
                .map(this::actor)
                .orElseThrow(() -> new IllegalStateException("nobody is left in " + unit));
    }

    Actor actor(UUID account) {
        return actors.find(account).orElseThrow().actor();
    }
}
