package org.jiayuan.calendar;

import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;
import org.jiayuan.platform.Command;
import org.jiayuan.platform.Terminal;
import org.jiayuan.shared.Act;
import org.springframework.stereotype.Component;

/** {@code import calendar FILE [SOURCE …]}: the working days of the year whose days the file has. */
@Component
class CalendarCommand implements Command {

    private static final Pattern YEAR = Pattern.compile("(?m)^\\s*(20\\d\\d)-");

    private final ImportCalendarYear importYear;
    private final Clock clock;

    CalendarCommand(ImportCalendarYear importYear, Clock clock) {
        this.importYear = importYear;
        this.clock = clock;
    }

    @Override
    public String words() {
        return "import calendar";
    }

    @Override
    public boolean run(List<String> rest, Terminal terminal) {
        if (rest.isEmpty()) {
            terminal.say("calendar.import.usage");
            return false;
        }
        var text = terminal.read(rest.getFirst());
        if (text.isEmpty()) {
            return false;
        }
        var act = Act.ofProgram(clock.instant());
        var found = YEAR.matcher(text.get());
        int year = found.find() ? Integer.parseInt(found.group(1)) : act.day().getYear();
        var source = rest.size() > 1 ? String.join(" ", rest.subList(1, rest.size())) : "-";
        importYear.of(year, text.get(), source, act);
        terminal.say("calendar.import.done", Integer.toString(year));
        return true;
    }
}
