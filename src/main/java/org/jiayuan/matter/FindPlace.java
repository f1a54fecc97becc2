package org.jiayuan.matter;

import java.util.Optional;
import org.jiayuan.division.Facilities;
import org.jiayuan.division.Facility;
import org.jiayuan.division.GridCell.CellId;
import org.jiayuan.division.Places;
import org.jiayuan.matter.MatterPlace.Source;
import org.jiayuan.platform.Uuids;
import org.jiayuan.platform.Vault;
import org.jiayuan.redaction.Known;
import org.jiayuan.redaction.Redact;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns what somebody says of where into a place: a point, else a facility, else a cell, else her words. */
@Component
public class FindPlace {

    private final Places places;
    private final Facilities facilities;
    private final Redact redact;
    private final Vault vault;

    FindPlace(Places places, Facilities facilities, Redact redact, Vault vault) {
        this.places = places;
        this.facilities = facilities;
        this.redact = redact;
        this.vault = vault;
    }

    /**
     * What she says.
     *
     * @param cell 14 digits, or empty
     * @param facility a facility's id, or empty
     * @param words may be empty
     */
    public record Said(@Nullable Double lat, @Nullable Double lng, String cell, String facility, String words) {

        boolean nothing() {
            return (lat == null || lng == null) && cell.isBlank() && facility.isBlank() && words.isBlank();
        }
    }

    /**
     * Finds the place.
     *
     * @throws PlaceIsWrong if nothing was said, or the point lies outside, or there is no such cell or facility
     */
    public MatterPlace of(String community, Said said) {
        if (said.nothing()) {
            throw new PlaceIsWrong("words", "place-missing");
        }
        var sealed = said.words().isBlank()
                ? null
                : vault.seal(MatterPlace.WORDS, said.words().strip());
        var label = said.words().isBlank()
                ? null
                : redact.of(said.words().strip(), Known.nothing()).text();
        if (said.lat() != null && said.lng() != null) {
            var cell = places.locate(said.lat(), said.lng())
                    .orElseThrow(() -> new PlaceIsWrong("place", "place-outside"))
                    .id();
            return new MatterPlace(
                    cell.communityCode(), cell.cell(), said.lat(), said.lng(), Source.POINT, label, sealed);
        }
        if (!said.facility().isBlank()) {
            var facility = facility(community, said.facility());
            return new MatterPlace(
                    community,
                    facility.cell(),
                    facility.point().lat(),
                    facility.point().lng(),
                    Source.FACILITY,
                    label == null ? facility.name() : facility.name() + " " + label,
                    sealed);
        }
        if (!said.cell().isBlank()) {
            var cell = Optional.of(said.cell())
                    .filter(code -> code.matches("\\d{14}"))
                    .map(CellId::of)
                    .flatMap(places::find)
                    .orElseThrow(() -> new PlaceIsWrong("cell", "place-unknown"));
            return new MatterPlace(cell.id().communityCode(), cell.id().cell(), null, null, Source.CELL, label, sealed);
        }
        return new MatterPlace(community, null, null, null, Source.WORDS, label, sealed);
    }

    private Facility facility(String community, String id) {
        return Uuids.read(id)
                .flatMap(known -> facilities.find(community, known))
                .orElseThrow(() -> new PlaceIsWrong("facility", "place-unknown"));
    }
}
