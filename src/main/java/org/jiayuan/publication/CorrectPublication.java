package org.jiayuan.publication;

import java.util.Map;
import org.jiayuan.audit.AuditLog;
import org.jiayuan.audit.Entry;
import org.jiayuan.platform.Rows;
import org.jiayuan.publication.Publication.PublicationId;
import org.jiayuan.redaction.Known;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.NotFound;
import org.jiayuan.shared.RuleBroken;
import org.jiayuan.shared.Uuid7;
import org.jiayuan.site.PagesChanged;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows a better text in the place of one that was wrong; the days run anew, and the old one is kept. */
@Service
public class CorrectPublication {

    private static final int LONGEST_REASON = 300;

    private final Publications publications;
    private final WhoPublishes publisher;
    private final ShownText wording;
    private final JdbcClient database;
    private final PagesChanged pages;
    private final AuditLog audit;

    CorrectPublication(
            Publications publications,
            WhoPublishes publisher,
            ShownText wording,
            JdbcClient database,
            PagesChanged pages,
            AuditLog audit) {
        this.publications = publications;
        this.publisher = publisher;
        this.wording = wording;
        this.database = database;
        this.pages = pages;
        this.audit = audit;
    }

    /**
     * Corrects it.
     *
     * @throws NotFound if there is none, or it is not for her to correct
     * @throws PublicationIsWrong if text or reason are missing or too long, or it has been taken down
     */
    @Transactional
    public void of(PublicationId id, String text, String reason, Act act) {
        var publication = publications.findById(id).orElseThrow(NotFound::new);
        publisher.require(act, publication);
        RuleBroken.together(
                () -> wording.text(publication.kind(), text, Known.nothing()),
                () -> ShownText.check("reason", reason, LONGEST_REASON));
        var because = ShownText.check("reason", reason, LONGEST_REASON);
        var before = publication.body();
        var endsBefore = publication.endsOn();
        publication.correct(wording.text(publication.kind(), text, Known.nothing()), act.day());
        publications.save(publication);
        database.sql("""
                        INSERT INTO publication.corrections
                            (community_code, id, year, number, at, by_account, reason, body_before, ends_before)
                        VALUES (:community, :id, :year, :number, :at, :by, :reason, :before, :ends)
                        """)
                .param("community", id.communityCode())
                .param("id", Uuid7.at(act.at()))
                .param("year", id.year())
                .param("number", id.number())
                .param("at", Rows.at(act.at()))
                .param("by", act.by().account(), java.sql.Types.OTHER)
                .param("reason", because)
                .param("before", before)
                .param("ends", endsBefore)
                .update();
        pages.of(id.communityCode(), act.at());
        audit.write(
                act,
                new Entry(
                        id.communityCode(),
                        publication.unit(),
                        "publication.correct",
                        id.object(),
                        null,
                        Map.of("ends", publication.endsOn().toString())));
    }
}
