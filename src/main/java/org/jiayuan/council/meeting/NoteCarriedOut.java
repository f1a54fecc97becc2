package org.jiayuan.council.meeting;

import org.jiayuan.matter.MatterMoved;
import org.jiayuan.matter.State;
import org.jiayuan.site.PagesChanged;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** The matter by which a resolution is carried out has come to its end: from now on it is appraised. */
@Component
class NoteCarriedOut {

    private final Resolutions resolutions;
    private final PagesChanged pages;

    NoteCarriedOut(Resolutions resolutions, PagesChanged pages) {
        this.resolutions = resolutions;
        this.pages = pages;
    }

    @ApplicationModuleListener
    void on(MatterMoved moved) {
        resolutions
                .ofMatter(moved.communityCode(), moved.year(), moved.number())
                .ifPresent(resolution -> {
                    boolean over =
                            moved.to() == State.REPLIED || moved.to() == State.CLOSED || moved.to() == State.DECIDED;
                    if (over && resolution.carriedOutAt() == null) {
                        resolutions.carriedOut(resolution.id(), moved.at());
                    }
                    pages.of(moved.communityCode(), moved.at());
                });
    }
}
