package org.jiayuan.division;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.jiayuan.platform.Command;
import org.jiayuan.platform.Terminal;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.TypedDay;
import org.springframework.stereotype.Component;

/** {@code import cells FILE [DAY]}: surveyed grid cells, from that day on or from today. */
@Component
class CellsCommand implements Command {

    private final ImportCells importCells;
    private final Clock clock;

    CellsCommand(ImportCells importCells, Clock clock) {
        this.importCells = importCells;
        this.clock = clock;
    }

    @Override
    public String words() {
        return "import cells";
    }

    @Override
    public boolean run(List<String> rest, Terminal terminal) {
        var act = Act.ofProgram(clock.instant());
        var from = rest.size() > 1 ? day(rest.get(1)) : Optional.of(act.day());
        if (rest.isEmpty() || rest.size() > 2 || from.isEmpty()) {
            terminal.say("division.cells.usage");
            return false;
        }
        var text = terminal.read(rest.getFirst());
        if (text.isEmpty()) {
            return false;
        }
        try {
            var plan = importCells.of(text.get(), from.get(), act);
            terminal.say(
                    "division.cells.done",
                    plan.cells().size(),
                    plan.communities().size(),
                    plan.from().toString());
            return true;
        } catch (CellsAreWrong wrong) {
            wrong.all().forEach(one -> terminal.say(one.key(), one.values()));
            terminal.say("division.import.nothing");
            return false;
        }
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(TypedDay.of(typed));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }
}
