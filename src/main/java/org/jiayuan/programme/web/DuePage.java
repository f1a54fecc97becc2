package org.jiayuan.programme.web;

import java.util.ArrayList;
import java.util.List;
import org.jiayuan.division.Division;
import org.jiayuan.platform.Crumb;
import org.jiayuan.platform.Screen;
import org.jiayuan.programme.FindDue;
import org.jiayuan.shared.Actor;
import org.jiayuan.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Everything that falls due in an area.
 *
 * @param next the key of the following stretch; null at the end
 */
public record DuePage(
        Division area,
        List<Crumb> crumbs,
        List<BoardPage.DueLine> due,
        @Nullable String next) {

    private static final int SHOWN = 40;

    /** Puts it together. */
    @Component
    static class Query {

        private final FindDue find;
        private final BoardPage.Query board;

        Query(FindDue find, BoardPage.Query board) {
            this.find = find;
            this.board = board;
        }

        DuePage of(Division area, @Nullable String after, Actor actor, Screen screen) {
            var slice = Slice.of(find.of(area.code(), after, SHOWN + 1), SHOWN, FindDue.Line::key);
            var crumbs = new ArrayList<>(board.crumbs(area, actor, screen));
            crumbs.set(crumbs.size() - 1, new Crumb(area.name(screen.english()), "/board/" + area.code()));
            crumbs.add(new Crumb(screen.say("programme.due"), null));
            return new DuePage(area, crumbs, board.lines(slice.items(), screen), slice.next());
        }
    }
}
