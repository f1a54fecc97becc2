package org.jiayuan.unit;

import gg.jte.Content;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jiayuan.calendar.Calendars;
import org.jiayuan.division.Division;
import org.jiayuan.platform.Screen;
import org.jiayuan.platform.Templates;
import org.jiayuan.shared.NotFound;
import org.jiayuan.shared.Shanghai;
import org.jiayuan.site.Section;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Beside the community's name: whether the station is open now, and its number. */
@Component
class StationDoor implements Section {

    private final Units units;
    private final Calendars calendars;
    private final Templates templates;

    StationDoor(Units units, Calendars calendars, Templates templates) {
        this.units = units;
        this.calendars = calendars;
        this.templates = templates;
    }

    /**
     * Whether an office is open.
     *
     * @param open whether it is
     * @param until when that changes; null if it never does
     */
    record Opening(boolean open, @Nullable Instant until) {}

    static Opening opening(Unit station, Instant now, Calendars calendars) {
        var closes = station.hours().openUntil(now, calendars.current());
        Optional<Instant> changes =
                closes.isPresent() ? closes : station.hours().opensNext(now, calendars.current());
        return new Opening(closes.isPresent(), changes.orElse(null));
    }

    @Override
    public Place place() {
        return Place.DOOR;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Part of(Division division, Screen screen) {
        var station = units.of(division.code(), Unit.Kind.STATION);
        if (station.isEmpty()) {
            return new Part(meanwhile(division, screen), null);
        }
        var opening = opening(station.get(), screen.now(), calendars);
        var model = new HashMap<String, Object>();
        model.put("screen", screen);
        model.put("station", station.get());
        model.put("open", opening.open());
        model.put("says", says(opening, screen));
        return new Part(templates.content("unit/stationDoor", model), opening.until());
    }

    /** Who takes in what a community without a station of its own reports; null if nobody does. */
    private @Nullable Content meanwhile(Division division, Screen screen) {
        try {
            var office = units.stationOf(division.code()).name(screen.english());
            return templates.content("unit/noStation", Map.of("screen", screen, "office", office));
        } catch (NotFound nobody) {
            return null;
        }
    }

    private static String says(Opening opening, Screen screen) {
        if (opening.until() == null) {
            return screen.say("unit.station.closed");
        }
        var clock = Shanghai.clock(opening.until());
        var time = screen.time(clock.toLocalTime());
        if (opening.open()) {
            return screen.say("unit.station.open", time);
        }
        var day = clock.toLocalDate();
        if (day.equals(screen.today())) {
            return screen.say("unit.station.opens-today", time);
        }
        return screen.say("unit.station.opens", screen.day(day), time);
    }
}
