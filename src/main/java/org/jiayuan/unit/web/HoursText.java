package org.jiayuan.unit.web;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jiayuan.calendar.OfficeHours.Span;

/** Office hours as one types them: {@code 9:00-12:00 14:00-18:00}. */
final class HoursText {

    private static final Pattern SPAN = Pattern.compile("(\\d{1,2}):(\\d{2})[-–—~～](\\d{1,2}):(\\d{2})");

    private HoursText() {}

    /** What was typed; none if it cannot be read, ends before it begins, or overlaps. */
    static Optional<List<Span>> read(String typed) {
        var spans = new ArrayList<Span>();
        var text = typed.replace('：', ':').replaceAll("\\s*([-–—~～])\\s*", "$1").strip();
        if (text.isEmpty()) {
            return Optional.of(List.of());
        }
        for (var part : text.split("[\\s,，;；、]+")) {
            var match = SPAN.matcher(part);
            if (!match.matches()) {
                return Optional.empty();
            }
            try {
                var span = new Span(time(match.group(1), match.group(2)), time(match.group(3), match.group(4)));
                if (!spans.isEmpty() && spans.getLast().to().isAfter(span.from())) {
                    return Optional.empty();
                }
                spans.add(span);
            } catch (DateTimeException | IllegalArgumentException noTime) {
                return Optional.empty();
            }
        }
        return Optional.of(List.copyOf(spans));
    }

    private static LocalTime time(String hour, String minute) {
        return hour.equals("24") && minute.equals("00")
                ? LocalTime.MAX
                : LocalTime.of(Integer.parseInt(hour), Integer.parseInt(minute));
    }

    /** As it would be typed. */
    static String write(List<Span> spans) {
        return spans.stream()
                .map(span -> write(span.from()) + "-" + write(span.to()))
                .collect(Collectors.joining(" "));
    }

    private static String write(LocalTime time) {
        return time.equals(LocalTime.MAX) ? "24:00" : "%d:%02d".formatted(time.getHour(), time.getMinute());
    }
}
