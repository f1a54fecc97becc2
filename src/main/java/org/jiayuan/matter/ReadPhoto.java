package org.jiayuan.matter;

import java.util.UUID;
import org.jiayuan.archive.Attachment.AttachmentId;
import org.jiayuan.archive.Content;
import org.jiayuan.archive.PublicPicture;
import org.jiayuan.archive.ReadAttachment;
import org.jiayuan.archive.ReadReleased;
import org.jiayuan.archive.Size;
import org.jiayuan.audit.Reading.Purpose;
import org.jiayuan.matter.Matter.MatterId;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.NotFound;
import org.springframework.stereotype.Service;

/** Opens a photo or document of a matter: as it was sent for those who may see that, as it was released for everybody. */
@Service
public class ReadPhoto {

    private final Matters matters;
    private final ShowPhotos photos;
    private final Sight sight;
    private final Publisher publisher;
    private final ReadAttachment original;
    private final ReadReleased released;

    ReadPhoto(
            Matters matters,
            ShowPhotos photos,
            Sight sight,
            Publisher publisher,
            ReadAttachment original,
            ReadReleased released) {
        this.matters = matters;
        this.photos = photos;
        this.sight = sight;
        this.publisher = publisher;
        this.original = original;
        this.released = released;
    }

    /** @throws NotFound if it is not public */
    public PublicPicture forEverybody(MatterId id, UUID photo, Size size) {
        require(Eyes.Reader.EVERYBODY, matters.findById(id).orElseThrow(NotFound::new), photo);
        return released.of(new AttachmentId(id.communityCode(), photo), id.object(), size);
    }

    /**
     * For its reporter; whoever calls this has made sure that it is she. The reading is written down.
     *
     * @throws NotFound if she may not see it (yet)
     */
    public Content forReporter(MatterId id, UUID photo, Size size, Act act) {
        require(Eyes.Reader.REPORTER, matters.findById(id).orElseThrow(NotFound::new), photo);
        return original.of(new AttachmentId(id.communityCode(), photo), id.object(), size, Purpose.OWN, act);
    }

    /**
     * For staff who see the matter or look at it before it is public. The reading is written down.
     *
     * @throws NotFound if it is not for her
     */
    public Content forStaff(MatterId id, UUID photo, Size size, Act act) {
        var matter = matters.findById(id).orElseThrow(NotFound::new);
        if (!sight.sees(matter, act.by()) && !publisher.isFor(matter, act.by())) {
            throw new NotFound();
        }
        require(Eyes.Reader.STAFF, matter, photo);
        return original.of(new AttachmentId(id.communityCode(), photo), id.object(), size, Purpose.HANDLING, act);
    }

    private void require(Eyes.Reader reader, Matter matter, UUID photo) {
        if (photos.to(reader, matter).stream().noneMatch(kept -> kept.id().equals(photo))) {
            throw new NotFound();
        }
    }
}
