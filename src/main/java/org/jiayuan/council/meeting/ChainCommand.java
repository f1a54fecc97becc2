package org.jiayuan.council.meeting;

import java.util.List;
import org.jiayuan.platform.Command;
import org.jiayuan.platform.Json;
import org.jiayuan.platform.Terminal;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/**
 * {@code council verify}: walks every council's chain of minutes and resolutions and names the first broken link; or the
 * chains of the communities named, or chains in files as everybody takes them from the public page.
 */
@Component
class ChainCommand implements Command {

    private final Seals seals;

    ChainCommand(Seals seals) {
        this.seals = seals;
    }

    /** A line of such a file. */
    private record Line(long seq, String payload, String hash) {}

    @Override
    public String words() {
        return "council verify";
    }

    @Override
    public boolean run(List<String> rest, Terminal terminal) {
        var kept = seals.communities();
        var chains = rest.isEmpty() ? kept : rest;
        int broken = 0;
        for (var chain : chains) {
            if (!(chain.matches("\\d{12}") ? holds(chain, kept, terminal) : holds(chain, terminal))) {
                broken++;
            }
        }
        terminal.say(broken == 0 ? "council.verify.good" : "council.verify.bad", chains.size(), broken);
        return broken == 0;
    }

    private boolean holds(String community, List<String> kept, Terminal terminal) {
        if (!kept.contains(community)) {
            terminal.say("council.verify.none", community);
            return false;
        }
        var link = seals.broken(community);
        link.ifPresent(number -> tell(community, number, terminal));
        return link.isEmpty();
    }

    private static boolean holds(String file, Terminal terminal) {
        var text = terminal.read(file);
        if (text.isEmpty()) {
            return false;
        }
        var walk = new ChainWalk();
        try {
            for (var written :
                    text.get().lines().filter(line -> !line.isBlank()).toList()) {
                var line = new Json(written).as(Line.class);
                if (line.payload() == null
                        || line.hash() == null
                        || !walk.goesOn(line.seq(), line.payload(), line.hash())) {
                    tell(file, line.seq(), terminal);
                    return false;
                }
            }
        } catch (JacksonException unreadable) {
            terminal.say("council.verify.unreadable", file, walk.reached() + 1);
            return false;
        }
        if (walk.reached() == 0) {
            terminal.say("council.verify.none", file);
        }
        return walk.reached() > 0;
    }

    private static void tell(String chain, long link, Terminal terminal) {
        terminal.print(chain + "/" + link + "  " + terminal.sentence("council.chain.broken"));
    }
}
