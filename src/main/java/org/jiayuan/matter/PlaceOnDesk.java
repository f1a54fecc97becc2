package org.jiayuan.matter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jiayuan.division.Division;
import org.jiayuan.division.Divisions;
import org.jiayuan.division.GridCell;
import org.jiayuan.division.GridCell.CellId;
import org.jiayuan.division.Places;
import org.jiayuan.matter.Matter.MatterId;
import org.jiayuan.shared.NotFound;
import org.jiayuan.shared.RuleBroken;
import org.springframework.stereotype.Component;

/** Puts the place of a matter right: a cell chosen from the list, or one of another community in words. */
@Component
public class PlaceOnDesk {

    private static final Pattern WORDS = Pattern.compile("(.+?)[\\s,，]*(\\d{1,2})\\s*格?");

    private final Matters matters;
    private final Places places;
    private final Divisions divisions;

    PlaceOnDesk(Matters matters, Places places, Divisions divisions) {
        this.matters = matters;
        this.places = places;
        this.divisions = divisions;
    }

    /**
     * The move to a cell: within the community, or over a border if it lies in another one; nothing if the matter is
     * there already.
     *
     * @param code the cell's 14 digits
     * @throws FieldIsWrong if there is no such cell
     */
    public Optional<Move> move(MatterId id, String code, String reason) {
        var cell = Optional.of(code)
                .filter(digits -> digits.matches("\\d{14}"))
                .map(CellId::of)
                .flatMap(places::find);
        return move(id, "cell", cell, reason);
    }

    /**
     * The same, to a cell that is said in words.
     *
     * @param words the name of a community and the cell's number: 登良 03, Dengliang 03
     * @throws FieldIsWrong if there is no such cell
     */
    public Optional<Move> moveSaid(MatterId id, String words, String reason) {
        var match = WORDS.matcher(java.text.Normalizer.normalize(words, java.text.Normalizer.Form.NFKC));
        var cell = match.matches() ? said(match.group(1).strip(), match.group(2)) : Optional.<GridCell>empty();
        return move(id, "elsewhere", cell, reason);
    }

    private Optional<GridCell> said(String name, String number) {
        return divisions.search(name, 5).stream()
                .filter(division -> division.isCalled(name))
                .map(Division::code)
                .findFirst()
                .flatMap(code -> places.find(new CellId(code, "%02d".formatted(Integer.parseInt(number)))));
    }

    private Optional<Move> move(MatterId id, String field, Optional<GridCell> cell, String reason) {
        var matter = matters.findById(id).orElseThrow(NotFound::new);
        if (cell.isEmpty()) {
            var wrong = new ArrayList<>(List.of(FieldIsWrong.cell(field)));
            if (reason.isBlank() && matter.place().clear()) {
                wrong.add(new FieldIsWrong("reason", "words-missing"));
            }
            throw RuleBroken.first(wrong);
        }
        return cell.filter(found -> !found.id().equals(matter.place().cellId()))
                .map(found -> found.id().communityCode().equals(matter.place().communityCode())
                        ? new Working.Relocate(moved(matter, found), reason)
                        : new Intake.CorrectPlace(moved(matter, found), reason));
    }

    private static MatterPlace moved(Matter matter, GridCell cell) {
        var place = matter.place();
        return new MatterPlace(
                cell.id().communityCode(),
                cell.id().cell(),
                place.lat(),
                place.lng(),
                MatterPlace.Source.STAFF,
                place.label(),
                place.words());
    }
}
