package org.jiayuan.council.meeting;

import java.util.List;
import org.jiayuan.platform.Command;
import org.jiayuan.platform.Terminal;
import org.springframework.stereotype.Component;

/** {@code council verify}: walks every council's chain of minutes and resolutions and names the first broken link. */
@Component
class ChainCommand implements Command {

    private final Seals seals;

    ChainCommand(Seals seals) {
        this.seals = seals;
    }

    @Override
    public String words() {
        return "council verify";
    }

    @Override
    public boolean run(List<String> rest, Terminal terminal) {
        int broken = 0;
        var communities = rest.isEmpty() ? seals.communities() : rest;
        for (var community : communities) {
            var link = seals.broken(community);
            if (link.isPresent()) {
                broken++;
                terminal.print(community + "/" + link.get() + "  " + terminal.sentence("council.chain.broken"));
            }
        }
        terminal.say(broken == 0 ? "council.verify.good" : "council.verify.bad", communities.size(), broken);
        return broken == 0;
    }
}
