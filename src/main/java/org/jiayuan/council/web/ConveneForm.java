package org.jiayuan.council.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiayuan.council.meeting.ConveneMeeting.Point;
import org.jiayuan.council.meeting.MeetingKind;
import org.jiayuan.council.meeting.RuleSet;
import org.jiayuan.platform.Faults;
import org.jiayuan.shared.Shanghai;
import org.jiayuan.shared.TypedDay;
import org.jspecify.annotations.Nullable;

/**
 * The form by which a council is called together.
 *
 * @param startsAt null if day or time are none
 */
record ConveneForm(
        MeetingKind kind,
        @Nullable Instant startsAt,
        String place,
        RuleSet rules,
        List<Point> agenda,
        Map<String, String> typed,
        Faults faults) {

    /** @param chosen the rules of the council, for a meeting that debates by rules */
    static ConveneForm of(HttpServletRequest request, RuleSet chosen) {
        var typed = new HashMap<String, String>();
        for (var name : List.of("kind", "day", "time", "place", "rules", "agenda")) {
            var value = request.getParameter(name);
            typed.put(name, value == null ? "" : value.strip());
        }
        var faults = new Faults();
        var kind = Arrays.stream(MeetingKind.values())
                .filter(one -> one.name().equals(typed.get("kind")))
                .findFirst();
        if (kind.isEmpty()) {
            faults.add("kind", "council.broken.missing");
        }
        var startsAt = moment(typed);
        if (startsAt.isEmpty()) {
            faults.add("startsAt", "council.broken.starts-at");
        }
        if (typed.getOrDefault("place", "").isEmpty()) {
            faults.add("place", "council.broken.missing");
        }
        return new ConveneForm(
                kind.orElse(MeetingKind.MONTHLY),
                startsAt.orElse(null),
                typed.getOrDefault("place", ""),
                "plain".equals(typed.get("rules")) ? RuleSet.PLAIN : chosen,
                typed.getOrDefault("agenda", "")
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .map(line -> new Point(line, "", null))
                        .toList(),
                typed,
                faults);
    }

    private static Optional<Instant> moment(Map<String, String> typed) {
        try {
            return Optional.of(Shanghai.moment(
                    TypedDay.of(typed.getOrDefault("day", "")), LocalTime.parse(typed.getOrDefault("time", ""))));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
