package org.jiayuan.demonstration;

import org.jiayuan.archive.Allowance;
import org.jiayuan.archive.FindAttachments;
import org.jiayuan.archive.StagingToken;
import org.jiayuan.archive.StoreAttachment;
import org.jiayuan.archive.Upload;
import org.jiayuan.demonstration.Plot.Report;
import org.jiayuan.matter.Enclosed;
import org.jiayuan.shared.Act;
import org.springframework.stereotype.Component;

/** Takes the photos that come with what is reported on the stage. */
@Component
class Camera {

    private final StoreAttachment store;
    private final FindAttachments find;

    Camera(StoreAttachment store, FindAttachments find) {
        this.store = store;
        this.find = find;
    }

    /** What comes with that report; nothing with one from elsewhere, or about what cannot be seen. */
    Enclosed of(Report report, Act act) {
        var category = report.appeal().category();
        if (!report.community().equals(Cast.STAGE) || !Sketch.fits(category)) {
            return Enclosed.NOTHING;
        }
        var token = StagingToken.fresh();
        int photos = report.seed() % 3 == 0 ? 2 : 1;
        for (int i = 0; i < photos; i++) {
            var bytes = Sketch.of(category, report.seed() + i);
            store.of(new Upload(report.community(), token, "photo.jpg", bytes), Allowance.ofForm("photos"), act);
        }
        return Enclosed.on(find.staged(report.community(), token));
    }
}
