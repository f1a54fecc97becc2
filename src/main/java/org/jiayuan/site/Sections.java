package org.jiayuan.site;

import gg.jte.Content;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.jiayuan.division.Division;
import org.jiayuan.platform.Screen;
import org.jiayuan.site.Section.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the sections of a page together. */
@Component
public class Sections {

    private final List<Section> sections;

    Sections(List<Section> sections) {
        this.sections = sections.stream()
                .sorted(Comparator.comparingInt(Section::order))
                .toList();
    }

    /**
     * The sections of a home, made.
     *
     * @param rows wide and narrow ones side by side
     * @param until when the first of them grows old
     */
    public record Home(
            List<Content> door,
            List<Content> first,
            List<Content> besideFirst,
            List<Row> rows,
            @Nullable Instant until) {}

    /** One row of a home. */
    public record Row(List<Content> main, List<Content> side) {}

    /** Makes those of a community's home. */
    public Home home(Division community, Screen screen) {
        var making = new Making(community, screen);
        var door = making.of(Place.DOOR);
        var first = making.of(Place.FIRST);
        var beside = making.of(Place.BESIDE_FIRST);
        var rows = new TreeMap<Integer, Row>();
        for (var section : sections) {
            if (section.place() == Place.MAIN || section.place() == Place.SIDE) {
                var content = making.one(section);
                if (content != null) {
                    var row = rows.computeIfAbsent(
                            section.order() / 10, key -> new Row(new ArrayList<>(), new ArrayList<>()));
                    (section.place() == Place.MAIN ? row.main() : row.side()).add(content);
                }
            }
        }
        return new Home(door, first, beside, List.copyOf(rows.values()), making.until);
    }

    /** The sections of the district's home, made. */
    public record District(List<Content> parts, @Nullable Instant until) {}

    public District district(Division district, Screen screen) {
        var making = new Making(district, screen);
        return new District(making.of(Place.DISTRICT), making.until);
    }

    private final class Making {
        private final Division division;
        private final Screen screen;
        private @Nullable Instant until;

        Making(Division division, Screen screen) {
            this.division = division;
            this.screen = screen;
        }

        List<Content> of(Place place) {
            var contents = new ArrayList<Content>();
            sections.stream().filter(section -> section.place() == place).forEach(section -> {
                var content = one(section);
                if (content != null) {
                    contents.add(content);
                }
            });
            return contents;
        }

        @Nullable Content one(Section section) {
            var part = section.of(division, screen);
            until = CachedPages.earlier(until, part.until());
            return part.content();
        }
    }
}
