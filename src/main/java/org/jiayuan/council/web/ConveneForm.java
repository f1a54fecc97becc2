package org.jiayuan.council.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiayuan.council.meeting.ConveneMeeting.Point;
import org.jiayuan.council.meeting.MeetingKind;
import org.jiayuan.council.meeting.RuleSet;
import org.jiayuan.council.meeting.Turns;
import org.jiayuan.platform.Faults;
import org.jiayuan.shared.Shanghai;
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

    static ConveneForm of(HttpServletRequest request) {
        var typed = new HashMap<String, String>();
        for (var name :
                List.of("kind", "day", "time", "place", "rules", "seconds", "times", "agenda", "chair-silent")) {
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
        return new ConveneForm(
                kind.orElse(MeetingKind.MONTHLY),
                startsAt.orElse(null),
                typed.getOrDefault("place", ""),
                rules(typed, faults),
                typed.getOrDefault("agenda", "")
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .map(line -> new Point(line, "", null))
                        .toList(),
                typed,
                faults);
    }

    private static RuleSet rules(Map<String, String> typed, Faults faults) {
        if (!"robert".equals(typed.get("rules"))) {
            return RuleSet.PLAIN;
        }
        int seconds = number(typed, "seconds", 120, 3_600, faults);
        int times = number(typed, "times", 2, 50, faults);
        boolean silent = !typed.getOrDefault("chair-silent", "").isEmpty();
        return new RuleSet(true, new Turns(seconds, times, true), !silent);
    }

    private static int number(Map<String, String> typed, String name, int otherwise, int most, Faults faults) {
        var value = typed.getOrDefault(name, "");
        if (value.isEmpty()) {
            return otherwise;
        }
        if (!value.matches("\\d{1,4}") || Integer.parseInt(value) > most) {
            faults.add(name, "council.broken.number", most);
            return otherwise;
        }
        return Integer.parseInt(value);
    }

    private static Optional<Instant> moment(Map<String, String> typed) {
        try {
            return Optional.of(Shanghai.moment(
                    LocalDate.parse(typed.getOrDefault("day", "")), LocalTime.parse(typed.getOrDefault("time", ""))));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
