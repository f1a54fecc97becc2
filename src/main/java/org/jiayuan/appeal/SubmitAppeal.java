package org.jiayuan.appeal;

import java.util.Optional;
import java.util.UUID;
import org.jiayuan.archive.FindAttachments;
import org.jiayuan.archive.StagingToken;
import org.jiayuan.archive.Tray;
import org.jiayuan.matter.Matter.MatterId;
import org.jiayuan.matter.OpenMatter;
import org.jiayuan.matter.OpenMatter.NewMatter;
import org.jiayuan.shared.Act;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes an appeal: opens the matter and makes the link, both or neither; the same form again gives the same link. */
@Service
public class SubmitAppeal {

    private final OpenMatter open;
    private final Links links;
    private final FormKey keys;
    private final FindAttachments attachments;
    private final TransactionTemplate transaction;

    SubmitAppeal(
            OpenMatter open, Links links, FormKey keys, FindAttachments attachments, TransactionTemplate transaction) {
        this.open = open;
        this.links = links;
        this.keys = keys;
        this.attachments = attachments;
        this.transaction = transaction;
    }

    /**
     * What came of it.
     *
     * @param link where its reporter follows it
     */
    public record Receipt(MatterId id, Link link) {}

    /** A key for the last screen of a form. */
    public String key(Act act) {
        return keys.make(act.at());
    }

    /**
     * The key for what another system sends.
     *
     * @param system which
     * @param word its own for that one thing: sent again under it, it is the same appeal
     */
    public String key(UUID system, String word) {
        return keys.repeatable(system + " " + word);
    }

    /** Whether a key that came back is one of ours and fresh. */
    public boolean good(String key, Act act) {
        return keys.good(key, act.at());
    }

    /** Whether a key that came back is one of ours, however fresh: what was laid ready under it is still there. */
    public boolean ours(String key, Act act) {
        return keys.ours(key, act.at());
    }

    /** What lies ready to be sent with the form of that key. The key must be {@link #ours}. */
    public Tray tray(String community, String key) {
        return attachments.staged(community, new StagingToken(keys.tray(key)));
    }

    /** The receipt, if the form of that key was sent before. The key must be {@link #ours}. */
    public Optional<Receipt> sent(String community, String key) {
        var link = new Link(community, keys.secret(key));
        return links.find(link).map(id -> new Receipt(id, link));
    }

    /** Takes it. The key must be {@link #good}, or that of another system. */
    public Receipt of(String key, NewMatter wanted, Act act) {
        var link = new Link(wanted.community(), keys.secret(key));
        var sent = links.find(link);
        if (sent.isPresent()) {
            return new Receipt(sent.get(), link);
        }
        try {
            return java.util.Objects.requireNonNull(transaction.execute(status -> {
                var matter = open.of(wanted, act);
                links.add(link, matter.id(), act.at());
                return new Receipt(matter.id(), link);
            }));
        } catch (DuplicateKeyException sentAtOnce) {
            Optional<MatterId> first = links.find(link);
            return new Receipt(first.orElseThrow(() -> sentAtOnce), link);
        }
    }

    /** A further link to a matter whose reporter has proved who she is. */
    public Link again(MatterId id, Act act) {
        var link = new Link(id.communityCode(), keys.freshSecret());
        links.add(link, id, act.at());
        return link;
    }
}
