package org.jiayuan.publication;

import java.util.List;
import java.util.UUID;
import org.jiayuan.publication.Publication.PublicationId;
import org.jiayuan.redaction.Known;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Actor;
import org.jiayuan.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Publishing by hand at a station's desk. */
@Service
public class PublicationDesk {

    private final WhoPublishes who;
    private final PublishDraft publish;

    PublicationDesk(WhoPublishes who, PublishDraft publish) {
        this.who = who;
        this.publish = publish;
    }

    /** Whether she may publish in that community. */
    public boolean publishes(Actor actor, String community) {
        return who.is(actor, community, who.unit(community));
    }

    /** Whether she may look at the register. */
    public boolean reads(Actor actor, String community) {
        return who.reads(actor, community);
    }

    /**
     * Publishes what was written at the desk.
     *
     * @param people a list, one a line: a name, then what of her; empty if there is none
     * @throws NotFound if she may not
     */
    @Transactional
    public PublicationId of(
            String community, Kind kind, String title, String text, String people, String place, int days, Act act) {
        UUID unit = who.unit(community);
        if (!who.is(act.by(), community, unit)) {
            throw new NotFound();
        }
        List<Draft.Entry> entries = ShownText.entries(people);
        return publish.of(
                community, new Draft(kind, title, text, entries, Known.nothing(), place, days, null, null), unit, act);
    }
}
