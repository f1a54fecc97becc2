package org.jiayuan.archive;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives what was sent with a form to the record that the form has become. */
@Service
public class ClaimAttachments {

    private final Attachments attachments;
    private final Turns turns;

    ClaimAttachments(Attachments attachments, Turns turns) {
        this.attachments = attachments;
        this.turns = turns;
    }

    /**
     * Claims all of them, in the transaction in which the record is made.
     *
     * @param owner the record, {@code matter/2026-418}
     * @param allowance how many it may have with those it has already
     * @return them, in the order they were sent; none if nothing was sent
     * @throws TooManyAttachments if it would have more
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Attachment> of(String community, StagingToken token, String owner, Allowance allowance) {
        turns.take(community, owner);
        var staged = attachments.staged(community, token.digest());
        allowance.check(attachments.ofOwner(community, owner).size() + staged.size());
        var claimed = new ArrayList<Attachment>();
        for (var attachment : staged) {
            attachment.claim(owner);
            claimed.add(attachments.save(attachment));
        }
        return claimed;
    }
}
