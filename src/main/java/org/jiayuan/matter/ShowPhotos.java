package org.jiayuan.matter;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jiayuan.archive.Attachment;
import org.jiayuan.archive.FindAttachments;
import org.jiayuan.matter.Matter.MatterId;
import org.jiayuan.matter.Step.Audience;
import org.jiayuan.shared.Rule;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which photos and documents of a matter a reader may see. The one place that decides it. */
@Rule(
        clause = "9.1.5",
        says =
                "A photo is public only after somebody has looked at it and shown it, while the matter's text is public, "
                        + "and a reply's only once the reply has gone out; a document never is.",
        source = "matter.md, Publication")
@Component
class ShowPhotos {

    private final Steps steps;
    private final FindAttachments attachments;

    ShowPhotos(Steps steps, FindAttachments attachments) {
        this.steps = steps;
        this.attachments = attachments;
    }

    /** What somebody who looked at it has decided. */
    enum Verdict {
        WAITING,
        SHOWN,
        HIDDEN
    }

    /**
     * One of them.
     *
     * @param sequence of the step it came with
     * @param sent whether the reporter may see what it came with: a reply's once it has gone out
     * @param caption what can be seen in it, for those who cannot see
     * @param reason why it is hidden, as a key
     */
    record Kept(
            UUID id,
            int sequence,
            boolean sent,
            Verdict verdict,
            @Nullable String caption,
            @Nullable String reason,
            Attachment file) {

        boolean picture() {
            return file.file().isPicture();
        }
    }

    /** All of them. */
    List<Kept> all(MatterId id) {
        return all(id, steps.of(id));
    }

    private List<Kept> all(MatterId id, List<Steps.Row> rows) {
        if (rows.stream().allMatch(step -> step.photos().isEmpty())) {
            return List.of();
        }
        var files = attachments.ofOwner(id.communityCode(), id.object()).stream()
                .collect(Collectors.toMap(file -> file.id().id(), file -> file));
        var kept = new ArrayList<Kept>();
        for (var step : rows) {
            boolean sent = step.audience() != Audience.STAFF && !Steps.unsent(step, rows);
            for (var photo : step.photos()) {
                var file = files.get(photo.id());
                if (file != null) {
                    kept.add(new Kept(
                            photo.id(), step.sequence(), sent, photo.verdict(), photo.caption(), photo.reason(), file));
                }
            }
        }
        return kept;
    }

    /** Those that a reader may see. */
    List<Kept> to(Eyes.Reader reader, Matter matter) {
        return to(reader, matter, steps.of(matter.id()));
    }

    /**
     * Those that a reader may see.
     *
     * @param rows the matter's steps
     */
    List<Kept> to(Eyes.Reader reader, Matter matter, List<Steps.Row> rows) {
        Predicate<Kept> may = switch (reader) {
            case STAFF -> kept -> true;
            case REPORTER -> Kept::sent;
            case EVERYBODY, FELLOW -> kept -> kept.sent() && isPublic(matter, kept);
        };
        boolean nothing = (reader == Eyes.Reader.EVERYBODY || reader == Eyes.Reader.FELLOW)
                && !(matter.listed() && matter.released());
        return nothing ? List.of() : all(matter.id(), rows).stream().filter(may).toList();
    }

    private static boolean isPublic(Matter matter, Kept kept) {
        return matter.listed()
                && matter.released()
                && kept.verdict() == Verdict.SHOWN
                && kept.file().isReleased();
    }
}
