package org.jiayuan.open311;

import java.util.List;
import java.util.Optional;
import org.jiayuan.division.Division;
import org.jiayuan.division.Division.Level;
import org.jiayuan.division.Divisions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a {@code jurisdiction_id} names: the district, one of its sub-districts or communities, by its 12 digits. */
@Component
public class Jurisdictions {

    private final Divisions divisions;

    Jurisdictions(Divisions divisions) {
        this.divisions = divisions;
    }

    /**
     * A part of the district.
     *
     * @param communities the codes of those inside; empty where it is the whole district
     */
    public record Jurisdiction(Division division, List<String> communities) {

        public Jurisdiction {
            communities = List.copyOf(communities);
        }

        /** Whether a community lies in it. */
        public boolean covers(String community) {
            return communities.isEmpty() || communities.contains(community);
        }
    }

    /**
     * The one with that id; the district if none is given.
     *
     * @throws Refused (404) if there is none
     */
    public Jurisdiction of(@Nullable String id) {
        var home = divisions.home();
        if (id == null || id.isBlank() || id.strip().equals(home.code())) {
            return new Jurisdiction(home, List.of());
        }
        var division = Optional.of(id.strip())
                .filter(code -> code.matches("\\d{12}"))
                .filter(divisions.scope(home.code())::covers)
                .flatMap(divisions::find)
                .filter(found -> found.level() != Level.VIRTUAL)
                .orElseThrow(() -> Refused.missing("open311.refused.jurisdiction"));
        return new Jurisdiction(division, divisions.within(divisions.scope(division.code())));
    }

    /** The community that a written address names, the one with the longest name first. */
    public Optional<Division> namedIn(String address) {
        return divisions.within(divisions.scope(divisions.home().code())).stream()
                .flatMap(code -> divisions.find(code).stream())
                .filter(community -> address.contains(community.name()))
                .max(java.util.Comparator.comparingInt(
                        community -> community.name().length()));
    }
}
