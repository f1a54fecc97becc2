package org.jiayuan.matter;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jiayuan.archive.Attachment.AttachmentId;
import org.jiayuan.archive.PreviewRelease;
import org.jiayuan.audit.ReadPersonalData;
import org.jiayuan.audit.Reading;
import org.jiayuan.matter.Matter.MatterId;
import org.jiayuan.matter.ReviewView.Photo;
import org.jiayuan.matter.ReviewView.Question;
import org.jiayuan.matter.ReviewView.Text;
import org.jiayuan.platform.Screen;
import org.jiayuan.redaction.Known;
import org.jiayuan.redaction.Redact;
import org.jiayuan.redaction.Redacted;
import org.jiayuan.redaction.Redacted.Piece;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.NotFound;
import org.springframework.stereotype.Service;

/** Shows what of a matter somebody looks at before it is public. The reading of the originals is written down. */
@Service
public class ShowReview {

    private final Matters matters;
    private final Publisher publisher;
    private final WaitingWords words;
    private final ShowPhotos photos;
    private final FindReviews reviews;
    private final Speaking speaking;
    private final Labels labels;
    private final Redact redact;
    private final ReadPersonalData read;
    private final PreviewRelease preview;

    ShowReview(
            Matters matters,
            Publisher publisher,
            WaitingWords words,
            ShowPhotos photos,
            FindReviews reviews,
            Speaking speaking,
            Labels labels,
            Redact redact,
            ReadPersonalData read,
            PreviewRelease preview) {
        this.matters = matters;
        this.publisher = publisher;
        this.words = words;
        this.photos = photos;
        this.reviews = reviews;
        this.speaking = speaking;
        this.labels = labels;
        this.redact = redact;
        this.read = read;
        this.preview = preview;
    }

    /** @throws NotFound if it is not hers to look at */
    public ReviewView of(MatterId id, Act act, Screen screen) {
        var matter = hers(id, act);
        var opened = read.of(
                act,
                Reading.handling(
                        id.communityCode(), id.object(), matter.reporter().account(), "text", "thread"));
        var since = matter.unlookedSince;
        return new ReviewView(
                id,
                labels.of(id),
                matter.title(),
                speaking.category(matter.category(), screen),
                speaking.place(matter.place(), screen),
                matter.about().upwards(),
                matter.unlooked(),
                since == null ? null : reviews.clock(since, screen),
                words.all(id).stream()
                        .map(one -> text(one, matter, opened, screen))
                        .toList(),
                photos.all(id).stream()
                        .filter(ShowPhotos.Kept::picture)
                        .map(ShowReview::photo)
                        .toList(),
                Publisher.REASONS);
    }

    /**
     * A photo as it would be shown now.
     *
     * @throws NotFound if it is not hers to look at
     */
    public byte[] preview(MatterId id, UUID photo, Act act) {
        hers(id, act);
        return preview.of(new AttachmentId(id.communityCode(), photo), id.object(), act);
    }

    private Matter hers(MatterId id, Act act) {
        return matters.findById(id)
                .filter(found -> publisher.isFor(found, act.by()))
                .orElseThrow(NotFound::new);
    }

    private Text text(WaitingWords.Words one, Matter matter, ReadPersonalData.Opened opened, Screen screen) {
        var sealed = one.words();
        var original = sealed == null ? "" : opened.text(Ledger.WORDS, sealed);
        var found = redacted(original, matter);
        var stored = one.redacted();
        boolean same = found.text().equals(stored);
        return new Text(
                one.sequence(),
                one.at(),
                one.sequence() == 1 ? screen.say("matter.review.first") : speaking.says(one.action(), Map.of(), screen),
                found.piecesOf(original),
                same || stored == null ? found.pieces() : List.of(new Piece(stored, null)),
                one.shown() != null ? one.shown() : stored,
                one.asks().stream()
                        .map(ask -> question(ask, one.verdict() != null, matter, opened))
                        .toList(),
                one.verdict() == null ? "waiting" : one.verdict().toLowerCase(Locale.ROOT),
                one.reason());
    }

    private Question question(
            WaitingWords.Question ask, boolean looked, Matter matter, ReadPersonalData.Opened opened) {
        var original = opened.text(Ledger.WORDS, ask.words());
        var shown = ask.shown();
        return new Question(
                ask.number(),
                redacted(original, matter).piecesOf(original),
                shown != null ? shown : looked ? "" : ask.redacted());
    }

    private Redacted redacted(String original, Matter matter) {
        return redact.of(original, new Known(Set.of(matter.reporter().nickname()), Set.of()));
    }

    private static Photo photo(ShowPhotos.Kept kept) {
        return new Photo(
                kept.id(),
                kept.file().version(),
                kept.file().file().uploadedAt(),
                kept.verdict().name().toLowerCase(Locale.ROOT),
                kept.caption(),
                kept.reason(),
                kept.file().masks(),
                kept.file().file().smallWidth(),
                kept.file().file().smallHeight());
    }
}
