package org.jiayuan.division;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.jiayuan.platform.Command;
import org.jiayuan.platform.Terminal;
import org.jiayuan.shared.Act;
import org.springframework.stereotype.Component;

/** {@code import divisions FOLDER}: the national list of divisions. */
@Component
class DivisionsCommand implements Command {

    private final ImportDivisions importDivisions;
    private final Clock clock;

    DivisionsCommand(ImportDivisions importDivisions, Clock clock) {
        this.importDivisions = importDivisions;
        this.clock = clock;
    }

    @Override
    public String words() {
        return "import divisions";
    }

    @Override
    public boolean run(List<String> rest, Terminal terminal) {
        if (rest.size() != 1) {
            terminal.say("division.import.usage");
            return false;
        }
        try {
            var imported = importDivisions.of(
                    Path.of(rest.getFirst()),
                    (step, done, all) ->
                            terminal.progress("division.import." + step.name().toLowerCase(Locale.ROOT), done, all),
                    Act.ofProgram(clock.instant()));
            terminal.say("division.import.done", imported.rows(), imported.fresh(), imported.otherwise());
            return true;
        } catch (DivisionsAreWrong wrong) {
            terminal.print("");
            for (var one : wrong.all()) {
                terminal.print(one.file() + ":" + one.line() + "  " + terminal.sentence(one.key(), one.about()));
            }
            terminal.say("division.import.nothing");
            return false;
        }
    }
}
