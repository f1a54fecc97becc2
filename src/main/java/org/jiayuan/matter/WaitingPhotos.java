package org.jiayuan.matter;

import java.util.List;
import java.util.UUID;
import org.jiayuan.matter.Matter.MatterId;
import org.jiayuan.matter.ShowPhotos.Kept;
import org.jiayuan.matter.ShowPhotos.Verdict;
import org.springframework.stereotype.Component;

/** The photos of a matter that nobody has looked at yet. */
@Component
public class WaitingPhotos {

    private final ShowPhotos photos;

    WaitingPhotos(ShowPhotos photos) {
        this.photos = photos;
    }

    /**
     * One that waits.
     *
     * @param version counts its changes: who decides about it says which one she has seen
     */
    public record Photo(UUID id, int version) {}

    /** Those of one matter, in order. */
    public List<Photo> of(MatterId id) {
        return photos.all(id).stream()
                .filter(Kept::picture)
                .filter(kept -> kept.verdict() == Verdict.WAITING)
                .map(kept -> new Photo(kept.id(), kept.file().version()))
                .toList();
    }
}
