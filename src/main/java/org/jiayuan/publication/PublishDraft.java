package org.jiayuan.publication;

import java.util.Map;
import java.util.UUID;
import org.jiayuan.archive.TakeNumber;
import org.jiayuan.audit.AuditLog;
import org.jiayuan.audit.Entry;
import org.jiayuan.division.Divisions;
import org.jiayuan.publication.Publication.PublicationId;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.RuleBroken;
import org.jiayuan.site.PagesChanged;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows something publicly from now on. Whether somebody may is the caller's to know. */
@Service
public class PublishDraft {

    private final Publications publications;
    private final ShownText wording;
    private final TakeNumber number;
    private final Divisions divisions;
    private final PagesChanged pages;
    private final AuditLog audit;

    PublishDraft(
            Publications publications,
            ShownText wording,
            TakeNumber number,
            Divisions divisions,
            PagesChanged pages,
            AuditLog audit) {
        this.publications = publications;
        this.wording = wording;
        this.number = number;
        this.divisions = divisions;
        this.pages = pages;
        this.audit = audit;
    }

    /**
     * Shows it; the first day does not count.
     *
     * @param unit who shows it, and answers objections
     * @throws PublicationIsWrong if something is missing or too long, the days are too few, or a list says of people what
     *     it must not
     */
    @Transactional
    public PublicationId of(String community, Draft draft, UUID unit, Act act) {
        divisions.community(community);
        RuleBroken.together(
                () -> wording.title(draft),
                () -> wording.text(draft),
                () -> wording.entries(draft),
                () -> wording.place(draft.place()));
        var publication = new Publication();
        publication.kind = draft.kind();
        publication.title = wording.title(draft);
        publication.body = wording.text(draft);
        publication.entries = wording.entries(draft);
        publication.place = wording.place(draft.place());
        publication.unitId = unit;
        publication.source = draft.source();
        publication.link = draft.link();
        publication.publishedAt = act.at();
        publication.publishedBy = act.by().account();
        publication.show(act.day(), draft.days());
        int year = act.day().getYear();
        publication.id = new PublicationId(community, year, number.of(community, "publication", year));
        publications.save(publication);
        pages.of(community, act.at());
        audit.write(
                act,
                new Entry(
                        community,
                        unit,
                        "publication.publish",
                        publication.id.object(),
                        null,
                        Map.of("kind", draft.kind().name(), "ends", publication.endsOn.toString())));
        return publication.id;
    }
}
