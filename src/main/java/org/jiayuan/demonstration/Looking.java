package org.jiayuan.demonstration;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jiayuan.identity.Actors;
import org.jiayuan.matter.LookAtPhoto;
import org.jiayuan.matter.LookAtPhoto.Decision;
import org.jiayuan.matter.LookAtWords;
import org.jiayuan.matter.Matter.MatterId;
import org.jiayuan.matter.WaitingPhotos;
import org.jiayuan.matter.WaitingWords;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Role;
import org.jiayuan.shared.Staffing;
import org.jiayuan.unit.Units;
import org.springframework.stereotype.Component;

/** Plays the operators who look at texts before they become public. */
@Component
class Looking {

    private static final Decision COVER = new Decision.Cover(List.of(Sketch.PLATE));

    private final Units units;
    private final Staffing staffing;
    private final Actors actors;
    private final LookAtWords look;
    private final WaitingWords waiting;
    private final LookAtPhoto lookAtPhoto;
    private final WaitingPhotos photos;

    Looking(
            Units units,
            Staffing staffing,
            Actors actors,
            LookAtWords look,
            WaitingWords waiting,
            LookAtPhoto lookAtPhoto,
            WaitingPhotos photos) {
        this.units = units;
        this.staffing = staffing;
        this.actors = actors;
        this.look = look;
        this.waiting = waiting;
        this.lookAtPhoto = lookAtPhoto;
        this.photos = photos;
    }

    /** Looks at everything of a matter that waits to be looked at. */
    void at(MatterId id, Instant at) {
        var station = units.stationOf(id.communityCode());
        var operator = staffing.in(station.id(), Role.OPERATOR).stream()
                .min(Comparator.naturalOrder())
                .flatMap(actors::find)
                .orElseThrow()
                .actor();
        var act = new Act(operator, at);
        waiting.of(id).forEach(words -> look.of(id, words.sequence(), words.asRedacted(), act));
        photos.of(id).forEach(photo -> lookAtPhoto.of(id, photo.id(), photo.version(), COVER, act));
        photos.of(id).forEach(photo -> lookAtPhoto.of(id, photo.id(), photo.version(), new Decision.Show(null), act));
    }
}
