package org.jiayuan.identity;

import java.time.Clock;
import java.util.List;
import org.jiayuan.platform.Command;
import org.jiayuan.platform.Terminal;
import org.jiayuan.shared.Act;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** {@code administrators [NAME NAME NAME]}: the first three administrators, each with a set-up code. */
@Component
class AdministratorsCommand implements Command {

    private final EngageAdministrators engage;
    private final Clock clock;
    private final String url;

    AdministratorsCommand(EngageAdministrators engage, Clock clock, @Value("${jiayuan.url:}") String url) {
        this.engage = engage;
        this.clock = clock;
        this.url = url;
    }

    @Override
    public String words() {
        return "administrators";
    }

    @Override
    public boolean run(List<String> rest, Terminal terminal) {
        var names = rest.isEmpty()
                ? EngageAdministrators.ROLES.stream()
                        .map(role -> terminal.sentence("identity.role." + role.name()))
                        .toList()
                : rest;
        var engaged = engage.called(names, Act.ofProgram(clock.instant()));
        terminal.say("identity.administrators.made", url + "/staff/set-up");
        for (var one : engaged) {
            terminal.print("  %-10s %s   %s"
                    .formatted(
                            one.login(),
                            one.code(),
                            terminal.sentence("identity.role." + one.role().name())));
        }
        terminal.say("identity.administrators.next");
        return true;
    }
}
