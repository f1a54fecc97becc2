package org.jiayuan.appeal.web;

import java.util.List;
import org.jiayuan.division.Division;
import org.jiayuan.division.Divisions;
import org.jiayuan.platform.Crumb;
import org.jiayuan.platform.Screen;

/** Where a page of a community's site stands, from the district down to the community. */
final class Crumbs {

    private Crumbs() {}

    static List<Crumb> of(Divisions divisions, Division community, Screen screen) {
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
}
