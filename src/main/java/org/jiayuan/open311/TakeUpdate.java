package org.jiayuan.open311;

import java.util.Optional;
import org.jiayuan.matter.Enclosed;
import org.jiayuan.matter.MakeMove;
import org.jiayuan.matter.Matter.MatterId;
import org.jiayuan.matter.Published;
import org.jiayuan.matter.Reporting;
import org.jiayuan.open311.ApiKeys.Update;
import org.jiayuan.platform.Faults;
import org.jiayuan.platform.Screen;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.RuleBroken;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes what another system adds to a request that it has sent: a word of the reporter's in the thread, which waits for
 * somebody's eyes before it is public.
 */
@Service
public class TakeUpdate {

    private static final int DESCRIPTION = 4000;
    private static final int WORD = 200;

    private final ApiKeys keys;
    private final Prints prints;
    private final MakeMove make;

    TakeUpdate(ApiKeys keys, Prints prints, MakeMove make) {
        this.keys = keys;
        this.prints = prints;
        this.make = make;
    }

    /** What came of it: the number of the step. */
    public record Taken(MatterId id, int sequence) {}

    /**
     * Takes it.
     *
     * @param request the request it belongs to
     * @param word the system's own for this one update; empty if it has none, and may send it twice
     * @throws Refused if it did not send that request (404), it is not as it should be, or said something else under
     *     that word before (400)
     * @throws RuleBroken if nothing can be added to it any more
     */
    @Transactional
    public Taken of(ApiKey key, String request, String word, String description, Act act, Screen screen) {
        if (request.isBlank()) {
            throw Refused.bad("open311.refused.request-missing");
        }
        if (word.length() > WORD) {
            throw Refused.bad("open311.refused.update-id");
        }
        var id = Published.read(request.strip())
                .filter(found -> keys.hasSent(key.id(), found))
                .orElseThrow(() -> Refused.missing("open311.refused.request"));
        var faults = new Faults();
        var words = faults.text("description", description, true, DESCRIPTION);
        if (!faults.isEmpty()) {
            throw Refused.bad(
                    "open311.refused.field",
                    "description",
                    faults.all().getFirst().getValue().say(screen));
        }
        var before = word.isBlank() ? Optional.<Update>empty() : keys.update(id, word.strip());
        if (before.isPresent()) {
            return again(id, before.get(), description);
        }
        var matter = make.byReporter(id, MakeMove.UNSEEN, act, new Reporting.Add(words, Enclosed.NOTHING));
        if (!word.isBlank()) {
            keys.noteUpdate(id, word.strip(), matter.steps(), prints.of(description), act.at());
        }
        return new Taken(id, matter.steps());
    }

    private Taken again(MatterId id, Update before, String description) {
        if (before.print() != null && !prints.match(before.print(), description)) {
            throw Refused.bad("open311.refused.update-id-used");
        }
        return new Taken(id, before.sequence());
    }
}
