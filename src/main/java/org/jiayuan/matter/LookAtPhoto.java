package org.jiayuan.matter;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiayuan.archive.Attachment.AttachmentId;
import org.jiayuan.archive.FindAttachments;
import org.jiayuan.archive.Mask;
import org.jiayuan.archive.MaskAttachment;
import org.jiayuan.archive.ReleaseAttachment;
import org.jiayuan.archive.WithdrawAttachment;
import org.jiayuan.audit.AuditLog;
import org.jiayuan.audit.Entry;
import org.jiayuan.matter.Matter.MatterId;
import org.jiayuan.matter.ShowPhotos.Verdict;
import org.jiayuan.platform.Rows;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Somebody looks at a photo before it becomes public: covers what must not show, shows it so, or keeps it hidden. */
@Service
public class LookAtPhoto {

    private final Matters matters;
    private final Publisher publisher;
    private final ShowPhotos photos;
    private final Archived archived;
    private final Ledger ledger;
    private final JdbcClient database;
    private final AuditLog audit;
    private final TransactionOperations transaction;

    LookAtPhoto(
            Matters matters,
            Publisher publisher,
            ShowPhotos photos,
            Archived archived,
            Ledger ledger,
            JdbcClient database,
            AuditLog audit,
            TransactionOperations transaction) {
        this.matters = matters;
        this.publisher = publisher;
        this.photos = photos;
        this.archived = archived;
        this.ledger = ledger;
        this.database = database;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** What she decides. */
    public sealed interface Decision {

        /**
         * These places of it are to be covered; it waits, covered or not, until it is shown.
         *
         * @param masks in place of those it had
         */
        record Cover(List<Mask> masks) implements Decision {
            public Cover {
                masks = List.copyOf(masks);
            }
        }

        /**
         * Everybody may see it, covered as it is.
         *
         * @param caption what can be seen in it, for those who cannot see
         */
        record Show(@Nullable String caption) implements Decision {}

        /**
         * It stays hidden.
         *
         * @param reason a key of the bundle {@code matter.hide.<reason>}
         */
        record Hide(String reason) implements Decision {}
    }

    /** The three things that {@code archive} does with a picture. */
    @org.springframework.stereotype.Component
    record Archived(
            FindAttachments find, MaskAttachment mask, ReleaseAttachment release, WithdrawAttachment withdraw) {}

    /**
     * She has looked. The work on the picture is done outside of any transaction; call it outside of yours.
     *
     * @param version of the picture that she looked at
     * @throws NotFound if it is not hers to look at
     * @throws org.springframework.dao.OptimisticLockingFailureException if it has changed meanwhile
     */
    public void of(MatterId id, UUID photo, int version, Decision decision, Act act) {
        var matter = matters.findById(id)
                .filter(found -> publisher.isFor(found, act.by()))
                .orElseThrow(NotFound::new);
        if (photos.all(id).stream().noneMatch(kept -> kept.id().equals(photo) && kept.picture())) {
            throw new NotFound();
        }
        var attachment = new AttachmentId(id.communityCode(), photo);
        switch (decision) {
            case Decision.Cover cover -> {
                archived.mask().of(attachment, id.object(), version, cover.masks(), act);
                decide(matter.id(), photo, Verdict.WAITING, null, null, act);
            }
            case Decision.Show show -> {
                archived.release().of(attachment, id.object(), version, act);
                decide(matter.id(), photo, Verdict.SHOWN, show.caption(), null, act);
            }
            case Decision.Hide hide -> {
                Publisher.checkReason(hide.reason());
                archived.withdraw().of(attachment, id.object(), act);
                decide(matter.id(), photo, Verdict.HIDDEN, null, hide.reason(), act);
            }
        }
    }

    private void decide(
            MatterId id, UUID photo, Verdict verdict, @Nullable String caption, @Nullable String reason, Act act) {
        transaction.executeWithoutResult(status -> {
            var matter = matters.findById(id).orElseThrow(NotFound::new);
            var before = database.sql("""
                            SELECT verdict FROM matter.photos WHERE community_code = ? AND id = ? FOR UPDATE
                            """)
                    .params(id.communityCode(), photo)
                    .query((row, number) -> Verdict.valueOf(row.getString("verdict")))
                    .single();
            boolean waits = verdict == Verdict.WAITING;
            database.sql("""
                            UPDATE matter.photos
                            SET verdict = :verdict, caption = :caption, reason = :reason, by_account = :by, at = :at
                            WHERE community_code = :community AND id = :photo
                            """)
                    .param("verdict", verdict.name())
                    .param("caption", caption == null || caption.isBlank() ? null : caption.strip())
                    .param("reason", reason)
                    .param("by", waits ? null : act.by().account(), java.sql.Types.OTHER)
                    .param("at", waits ? null : Rows.at(act.at()), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                    .param("community", id.communityCode())
                    .param("photo", photo)
                    .update();
            if (before == Verdict.WAITING && !waits) {
                matter.looked();
            } else if (before != Verdict.WAITING && waits) {
                matter.awaitLook(1, act.at());
            }
            matters.save(matter);
            ledger.follow(matter, act);
            audit.write(
                    act,
                    new Entry(
                            id.communityCode(),
                            null,
                            "matter.look-at-photo",
                            id.object(),
                            matter.reporter().account(),
                            Map.of("attachment", photo.toString(), "verdict", verdict.name())));
        });
    }
}
