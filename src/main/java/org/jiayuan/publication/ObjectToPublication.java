package org.jiayuan.publication;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiayuan.audit.AuditLog;
import org.jiayuan.audit.Entry;
import org.jiayuan.calendar.Calendars;
import org.jiayuan.calendar.Limit;
import org.jiayuan.calendar.OfficeHours;
import org.jiayuan.desk.Waiting;
import org.jiayuan.desk.WaitingItem;
import org.jiayuan.platform.Vault;
import org.jiayuan.publication.Objection.ObjectionId;
import org.jiayuan.publication.Publication.PublicationId;
import org.jiayuan.redaction.Known;
import org.jiayuan.redaction.Redact;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.NotFound;
import org.jiayuan.shared.Role;
import org.jiayuan.shared.Rule;
import org.jiayuan.shared.Uuid7;
import org.jiayuan.site.PagesChanged;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A resident objects to something while it is shown; who showed it has five working days to answer. */
@Rule(
        says = "Whoever has an account may object while something is shown, and is answered within five working days.",
        source = "RCL art. 34; domain.md §3.9; five days ours")
@Service
public class ObjectToPublication {

    static final String WORDS = "publication.words";
    static final int DAYS = 5;
    private static final int LONGEST = 1000;

    private final Publications publications;
    private final Objections objections;
    private final Redact redact;
    private final Vault vault;
    private final Calendars calendars;
    private final Waiting waiting;
    private final PagesChanged pages;
    private final AuditLog audit;

    ObjectToPublication(
            Publications publications,
            Objections objections,
            Redact redact,
            Vault vault,
            Calendars calendars,
            Waiting waiting,
            PagesChanged pages,
            AuditLog audit) {
        this.publications = publications;
        this.objections = objections;
        this.redact = redact;
        this.vault = vault;
        this.calendars = calendars;
        this.waiting = waiting;
        this.pages = pages;
        this.audit = audit;
    }

    /**
     * She objects.
     *
     * @return the id of her objection
     * @throws NotFound if nothing of that id is shown
     * @throws PublicationIsWrong if its days are over, or words are missing or too long
     */
    @Transactional
    public UUID with(PublicationId id, String words, Act act) {
        var publication = publications.findById(id).filter(Publication::shown).orElseThrow(NotFound::new);
        if (!publication.open(act.day())) {
            throw new PublicationIsWrong("words", "over");
        }
        var said = ShownText.check("words", words, LONGEST);
        var objection = new Objection();
        objection.id = new ObjectionId(id.communityCode(), Uuid7.at(act.at()));
        objection.year = id.year();
        objection.number = id.number();
        objection.accountId = act.by().account();
        objection.words = vault.seal(WORDS, said);
        objection.shownWords = redact.of(said, Known.nothing()).text();
        objection.at = act.at();
        objection.dueAt = Limit.workingDays(DAYS).end(act.at(), 0, calendars.current(), OfficeHours.usual());
        objections.save(objection);
        wait(publication, objection);
        pages.of(id.communityCode(), act.at());
        audit.write(
                act,
                new Entry(
                        id.communityCode(),
                        publication.unit(),
                        "publication.object",
                        id.object(),
                        objection.accountId,
                        Map.of("objection", objection.id.id().toString())));
        return objection.id.id();
    }

    private void wait(Publication publication, Objection objection) {
        var community = publication.id().communityCode();
        var words = WaitingItem.line(objection.shownWords);
        waiting.replace(
                community,
                WhoPublishes.MODULE,
                "objection/" + objection.id.id(),
                List.of(new WaitingItem(
                        publication.unit(),
                        Role.CLERK,
                        null,
                        community,
                        WhoPublishes.MODULE,
                        "objection/" + objection.id.id(),
                        "objection",
                        publication.id().reference(),
                        publication.title(),
                        words,
                        words,
                        List.of(),
                        objection.at,
                        objection.dueAt,
                        true,
                        "/desk/publications/" + community + "/"
                                + publication.id().reference())));
    }
}
