package org.jiayuan.site;

import org.jiayuan.division.CellsChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The map of a community has changed, and with it its pages. */
@Component
class ShowNewCells {

    private final PagesChanged pages;

    ShowNewCells(PagesChanged pages) {
        this.pages = pages;
    }

    @EventListener
    void on(CellsChanged changed) {
        changed.communities().forEach(community -> pages.of(community, changed.at()));
    }
}
