package org.jiayuan.calendar.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jiayuan.calendar.Calendars;
import org.jiayuan.calendar.ImportCalendarYear;
import org.jiayuan.platform.Faults;
import org.jiayuan.platform.PlainText;
import org.jiayuan.platform.Rail;
import org.jiayuan.platform.RailLink;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.NotFound;
import org.jiayuan.shared.Role;
import org.jiayuan.shared.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** {@code /admin/calendar}: the working calendar, year by year, and the import of a further one. */
@Controller
class CalendarController {

    private static final int FIRST = 2012;
    private static final int LAST = 2100;
    private static final int LONGEST = 20_000;

    private final CalendarPage.Query query;
    private final Calendars calendars;
    private final ImportCalendarYear importYear;
    private final Rail rail;

    CalendarController(CalendarPage.Query query, Calendars calendars, ImportCalendarYear importYear, Rail rail) {
        this.query = query;
        this.calendars = calendars;
        this.importYear = importYear;
        this.rail = rail;
    }

    @GetMapping("/admin/calendar")
    ModelAndView show(@RequestParam(required = false) @Nullable Integer year, Act act) {
        var links = require(act);
        int shown = year == null ? act.day().getYear() : year;
        if (shown < FIRST || shown > LAST) {
            throw new NotFound();
        }
        return new ModelAndView("calendar/CalendarPage", Map.of("page", query.of(shown, act.day(), links)));
    }

    @GetMapping("/admin/calendar/years/new")
    ModelAndView blank(Act act) {
        int next = calendars.current().lastPublishedYear() + 1;
        return form(require(act), Integer.toString(next), "", "", new Faults());
    }

    @PostMapping("/admin/calendar/previews")
    ModelAndView preview(
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Act act) {
        var links = require(act);
        var faults = new Faults();
        var days = file == null || file.isEmpty() ? text : read(file, faults);
        check(year, source, days, faults);
        if (!faults.isEmpty()) {
            return form(links, year, source, days, faults);
        }
        int number = Integer.parseInt(year.strip());
        try {
            var months = CalendarPage.months(number, ImportCalendarYear.preview(number, days));
            return new ModelAndView(
                    "calendar/PreviewPage",
                    Map.of(
                            "rail", links,
                            "year", number,
                            "source", source.strip(),
                            "text", days,
                            "months", months,
                            "known", calendars.current().isPublished(number)));
        } catch (RuleBroken broken) {
            return form(links, year, source, days, Faults.of(broken));
        }
    }

    @PostMapping("/admin/calendar/years")
    ModelAndView take(
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "") String text,
            Act act) {
        var links = require(act);
        var faults = new Faults();
        check(year, source, text, faults);
        if (!faults.isEmpty()) {
            return form(links, year, source, text, faults);
        }
        int number = Integer.parseInt(year.strip());
        try {
            importYear.of(number, text, source.strip(), act);
            return new ModelAndView("redirect:/admin/calendar?year=" + number);
        } catch (RuleBroken broken) {
            return form(links, year, source, text, Faults.of(broken));
        }
    }

    private static void check(String year, String source, String text, Faults faults) {
        if (!year.strip().matches("20\\d\\d") || Integer.parseInt(year.strip()) < FIRST) {
            faults.add("year", "calendar.broken.year", Integer.toString(FIRST), Integer.toString(LAST));
        }
        faults.text("source", source, true, 200);
        faults.text("text", text, true, LONGEST);
    }

    private static String read(MultipartFile file, Faults faults) {
        try {
            var bytes = file.getBytes();
            if (bytes.length > LONGEST * 3) {
                faults.add("text", "platform.fault.too-long", LONGEST);
                return "";
            }
            return PlainText.of(bytes).orElseGet(() -> {
                faults.add("text", "platform.fault.unreadable");
                return "";
            });
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static ModelAndView form(List<RailLink> rail, String year, String source, String text, Faults faults) {
        return new ModelAndView(
                "calendar/ImportPage",
                Map.of("rail", rail, "year", year, "source", source, "text", text, "faults", faults),
                faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private List<RailLink> require(Act act) {
        if (!act.by().has(Role.SYSTEM_ADMIN)) {
            throw new NotFound();
        }
        return rail.administration(act.by());
    }
}
