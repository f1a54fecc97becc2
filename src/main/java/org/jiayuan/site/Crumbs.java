package org.jiayuan.site;

import java.util.ArrayList;
import java.util.List;
import org.jiayuan.division.Division;
import org.jiayuan.division.Divisions;
import org.jiayuan.platform.Crumb;
import org.jiayuan.platform.Screen;

/** Where a page of a community's site stands, from the district down to the community. */
public final class Crumbs {

    private Crumbs() {}

    /** The way to a page that lies directly in the community's site. */
    public static List<Crumb> of(Divisions divisions, Division community, Screen screen) {
        return divisions.path(community.code()).stream()
                .map(division -> new Crumb(
                        division.name(screen.english()),
                        switch (division.level()) {
                            case PROVINCE, CITY, DISTRICT -> "/";
                            case SUB_DISTRICT, VIRTUAL -> null;
                            case COMMUNITY -> "/communities/" + division.code();
                        }))
                .toList();
    }

    /** The way to a page that lies below another one of the community's site. */
    public static List<Crumb> of(Divisions divisions, Division community, Screen screen, Crumb below) {
        var crumbs = new ArrayList<>(of(divisions, community, screen));
        crumbs.add(below);
        return List.copyOf(crumbs);
    }
}
