package org.jiayuan.audit;

import java.util.List;
import java.util.Locale;
import org.jiayuan.platform.Command;
import org.jiayuan.platform.Terminal;
import org.springframework.stereotype.Component;

/** {@code audit verify}: walks every chain and names each entry that was changed, removed or moved. */
@Component
class VerifyCommand implements Command {

    private final VerifyChains verify;

    VerifyCommand(VerifyChains verify) {
        this.verify = verify;
    }

    @Override
    public String words() {
        return "audit verify";
    }

    @Override
    public boolean run(List<String> rest, Terminal terminal) {
        var found = verify.all(walked -> {});
        for (var flaw : found.flaws()) {
            var entry = flaw.community() + "/" + flaw.seq() + (flaw.last() > flaw.seq() ? "–" + flaw.last() : "");
            terminal.print(entry + "  "
                    + terminal.sentence("audit.flaw." + flaw.kind().name().toLowerCase(Locale.ROOT)));
        }
        terminal.say(
                found.flaws().isEmpty() ? "audit.verify.good" : "audit.verify.bad",
                found.entries(),
                found.chains(),
                found.flaws().size());
        return found.flaws().isEmpty();
    }
}
