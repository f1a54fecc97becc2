package org.jiayuan.publication;

import java.util.Map;
import org.jiayuan.audit.AuditLog;
import org.jiayuan.audit.Entry;
import org.jiayuan.publication.Publication.PublicationId;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.NotFound;
import org.jiayuan.site.PagesChanged;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes something down whose days are over and whose objections are answered; it stays in the archive. */
@Service
public class TakeDownPublication {

    private final Publications publications;
    private final Objections objections;
    private final WhoPublishes publisher;
    private final PagesChanged pages;
    private final AuditLog audit;

    TakeDownPublication(
            Publications publications,
            Objections objections,
            WhoPublishes publisher,
            PagesChanged pages,
            AuditLog audit) {
        this.publications = publications;
        this.objections = objections;
        this.publisher = publisher;
        this.pages = pages;
        this.audit = audit;
    }

    /**
     * Takes it down.
     *
     * @throws NotFound if there is none, or it is not hers
     * @throws PublicationIsWrong if its days are not over, or an objection waits for its answer
     */
    @Transactional
    public void of(PublicationId id, Act act) {
        var publication = publications.findById(id).orElseThrow(NotFound::new);
        publisher.require(act, publication);
        if (objections.unanswered(id) > 0) {
            throw new PublicationIsWrong("", "unanswered");
        }
        publication.takeDown(act.day());
        publications.save(publication);
        pages.of(id.communityCode(), act.at());
        audit.write(
                act,
                new Entry(
                        id.communityCode(), publication.unit(), "publication.take-down", id.object(), null, Map.of()));
    }
}
