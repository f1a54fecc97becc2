package org.jiayuan.matter;

import java.util.List;
import org.jiayuan.archive.Allowance;
import org.jiayuan.archive.Attachment;
import org.jiayuan.archive.ClaimAttachments;
import org.jiayuan.archive.FillTray;
import org.jiayuan.matter.Matter.MatterId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what came with the words of a step, in the transaction of the step: claimed, noted, waiting to be looked at. */
@Component
class Enclosures {

    private final ClaimAttachments claim;
    private final JdbcClient database;

    Enclosures(ClaimAttachments claim, JdbcClient database) {
        this.claim = claim;
        this.database = database;
    }

    /** @throws org.jiayuan.archive.TooManyAttachments if the matter would have too many */
    List<Attachment> claim(MatterId id, Enclosed enclosed) {
        var token = enclosed.token();
        return token == null
                ? List.of()
                : claim.of(id.communityCode(), token, id.object(), Allowance.ofRecord(FillTray.FIELD));
    }

    /** Notes with which step they came; the step has been written. */
    void note(MatterId id, int sequence, List<Attachment> claimed) {
        for (var attachment : claimed) {
            database.sql("""
                            INSERT INTO matter.photos (community_code, id, year, number, sequence, picture, verdict)
                            VALUES (?, ?, ?, ?, ?, ?, 'WAITING')
                            """)
                    .params(
                            id.communityCode(),
                            attachment.id().id(),
                            id.year(),
                            id.number(),
                            sequence,
                            attachment.file().isPicture())
                    .update();
        }
    }

    /** How many of them may become public, and so wait to be looked at. */
    static int pictures(List<Attachment> claimed) {
        return (int) claimed.stream()
                .filter(attachment -> attachment.file().isPicture())
                .count();
    }
}
