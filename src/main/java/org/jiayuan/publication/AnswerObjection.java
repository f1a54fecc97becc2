package org.jiayuan.publication;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiayuan.audit.AuditLog;
import org.jiayuan.audit.Entry;
import org.jiayuan.desk.Waiting;
import org.jiayuan.notice.Notice;
import org.jiayuan.notice.SendNotice;
import org.jiayuan.platform.Vault;
import org.jiayuan.publication.Objection.ObjectionId;
import org.jiayuan.redaction.Known;
import org.jiayuan.redaction.Redact;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.NotFound;
import org.jiayuan.site.PagesChanged;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who showed something answers an objection; the answer is shown beside it. */
@Service
public class AnswerObjection {

    private static final int LONGEST = 1000;

    private final Publications publications;
    private final Objections objections;
    private final WhoPublishes publisher;
    private final Redact redact;
    private final Vault vault;
    private final Waiting waiting;
    private final SendNotice notices;
    private final PagesChanged pages;
    private final AuditLog audit;

    AnswerObjection(
            Publications publications,
            Objections objections,
            WhoPublishes publisher,
            Redact redact,
            Vault vault,
            Waiting waiting,
            SendNotice notices,
            PagesChanged pages,
            AuditLog audit) {
        this.publications = publications;
        this.objections = objections;
        this.publisher = publisher;
        this.redact = redact;
        this.vault = vault;
        this.waiting = waiting;
        this.notices = notices;
        this.pages = pages;
        this.audit = audit;
    }

    /**
     * Answers it.
     *
     * @param upheld whether she is right; null where nobody has said so, which is a fault beside that field
     * @throws NotFound if there is none, or it is not for the actor to answer
     * @throws PublicationIsWrong if it is answered, or the answer is missing or too long
     */
    @Transactional
    public void with(String community, UUID id, @Nullable Boolean upheld, String answer, Act act) {
        var objection = objections.findById(new ObjectionId(community, id)).orElseThrow(NotFound::new);
        var publication = publications.findById(objection.publication()).orElseThrow(NotFound::new);
        publisher.require(act, publication);
        if (upheld == null) {
            throw new PublicationIsWrong("upheld", "verdict");
        }
        var said = ShownText.check("answer", answer, LONGEST);
        objection.answer(
                upheld,
                vault.seal(ObjectToPublication.WORDS, said),
                redact.of(said, Known.nothing()).text(),
                act.by().account(),
                act.at());
        objections.save(objection);
        waiting.replace(community, WhoPublishes.MODULE, "objection/" + id, List.of());
        if (objection.accountId != null) {
            notices.of(
                    new Notice(
                            Notice.ACCOUNT + objection.accountId,
                            community,
                            "publication.notice.answered",
                            List.of(publication.title()),
                            "/my/publications/" + community + "/"
                                    + publication.id().reference(),
                            true),
                    id,
                    act.at());
        }
        pages.of(community, act.at());
        audit.write(
                act,
                new Entry(
                        community,
                        publication.unit(),
                        "publication.answer",
                        publication.id().object(),
                        objection.accountId,
                        Map.of("objection", id.toString(), "upheld", Boolean.toString(upheld))));
    }
}
