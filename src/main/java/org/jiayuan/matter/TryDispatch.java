package org.jiayuan.matter;

import java.util.List;
import java.util.Optional;
import org.jiayuan.division.Divisions;
import org.jiayuan.division.GridCell.CellId;
import org.jiayuan.division.Places;
import org.jiayuan.platform.Screen;
import org.jiayuan.shared.NotFound;
import org.jiayuan.unit.Categories;
import org.springframework.stereotype.Service;

/** Says who would get a matter of a category at a place now, with the sentences of the rule, and sends nothing. */
@Service
public class TryDispatch {

    private final Dispatcher dispatcher;
    private final Categories categories;
    private final Divisions divisions;
    private final Places places;
    private final Speaking speaking;

    TryDispatch(Dispatcher dispatcher, Categories categories, Divisions divisions, Places places, Speaking speaking) {
        this.dispatcher = dispatcher;
        this.categories = categories;
        this.divisions = divisions;
        this.places = places;
        this.speaking = speaking;
    }

    /**
     * Who would get it.
     *
     * @param firstLook whether only to look first
     * @param why the rule's sentences
     * @param then who would get it after the first look; empty if nobody looks first
     */
    public record Answer(String who, boolean firstLook, List<String> why, String then) {}

    /**
     * Asks the rule.
     *
     * @param cell two digits; empty if the cell is not known
     * @throws NotFound if there is no such community, cell or category; or no station there
     */
    public Answer of(String community, String cell, String category, Screen screen) {
        divisions.community(community);
        Optional<CellId> place = cell.isEmpty() ? Optional.empty() : Optional.of(new CellId(community, cell));
        if (categories.find(category, screen.today()).isEmpty()
                || place.filter(id -> places.find(id).isEmpty()).isPresent()) {
            throw new NotFound();
        }
        var imagined = new Matter();
        imagined.category = category;
        imagined.about = About.NOBODY;
        imagined.place = new MatterPlace(
                community, place.map(CellId::cell).orElse(null), null, null, MatterPlace.Source.STAFF, null, null);
        var target = dispatcher.target(imagined, screen.now());
        var why = target.why().stream().map(one -> speaking.why(one, screen)).toList();
        var then = target.firstLook() ? dispatcher.afterFirstLook(imagined, screen.now()) : target;
        return new Answer(
                speaking.publicly(target.person(), target.unit(), screen),
                target.firstLook(),
                why,
                target.firstLook() ? speaking.unit(then.unit(), screen) : "");
    }
}
