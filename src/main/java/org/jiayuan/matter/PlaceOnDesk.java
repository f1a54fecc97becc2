package org.jiayuan.matter;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jiayuan.division.Division;
import org.jiayuan.division.Divisions;
import org.jiayuan.division.GridCell;
import org.jiayuan.division.GridCell.CellId;
import org.jiayuan.division.Places;
import org.jiayuan.matter.Matter.MatterId;
import org.jiayuan.shared.NotFound;
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
     * The move to a cell of the same community, or over a border if it lies in another one; nothing if it is there
     * already.
     *
     * @param code the cell's 14 digits
     * @throws FieldIsWrong if there is no such cell
     */
    public Optional<Move> move(MatterId id, String code, String reason) {
        var matter = matters.findById(id).orElseThrow(NotFound::new);
        var cell = Optional.of(code)
                .filter(digits -> digits.matches("\\d{14}"))
                .map(CellId::of)
                .flatMap(places::find)
                .orElseThrow(FieldIsWrong::cell);
        if (cell.id().equals(matter.place().cellId())) {
            return Optional.empty();
        }
        return Optional.of(
                cell.id().communityCode().equals(matter.place().communityCode())
                        ? new Working.Relocate(moved(matter, cell), reason)
                        : new Intake.CorrectPlace(moved(matter, cell), reason));
    }

    /**
     * The move into another community.
     *
     * @param words its name and the cell's number: 登良 03
     * @throws FieldIsWrong if there is no such cell
     */
    public Move overABorder(MatterId id, String words, String reason) {
        var matter = matters.findById(id).orElseThrow(NotFound::new);
        var match = WORDS.matcher(java.text.Normalizer.normalize(words, java.text.Normalizer.Form.NFKC));
        if (!match.matches()) {
            throw FieldIsWrong.cell();
        }
        var name = match.group(1).strip();
        var number = "%02d".formatted(Integer.parseInt(match.group(2)));
        var cell = divisions.search(name, 5).stream()
                .filter(division -> division.shortName().equals(name.replaceAll("社区$", "")))
                .map(Division::code)
                .findFirst()
                .flatMap(code -> places.find(new CellId(code, number)))
                .orElseThrow(FieldIsWrong::cell);
        return new Intake.CorrectPlace(moved(matter, cell), reason);
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
