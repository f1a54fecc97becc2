package org.jiayuan.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A plan: which systems stand where, by when, led by whom.
 *
 * @param year by which it is called
 * @param to its last day; null while it is open
 */
public record Cycle(int year, LocalDate from, @Nullable LocalDate to, List<Site> sites, List<Lead> leads) {

    public Cycle {
        sites = List.copyOf(sites);
        leads = List.copyOf(leads);
    }

    /** What is asked of a site. */
    public enum Kind {
        /** 示范点. */
        DEMONSTRATION,
        /** 重点推进点. */
        KEY,
        /** 各社区. */
        ALL
    }

    /**
     * A site, as the plan writes it.
     *
     * @param place the code of the community; null where it is none, or none alone
     * @param street the code of its sub-district; null if it is in none alone
     * @param deadline in the plan's own words; null if it says none
     * @param trial the day by which it is tried; null if none is asked
     * @param due the day by which it stands; null if it is unknown
     */
    public record Site(
            String system,
            Kind kind,
            String name,
            @Nullable String place,
            @Nullable String street,
            @Nullable String deadline,
            @Nullable LocalDate trial,
            @Nullable LocalDate due,
            @Nullable String note) {}

    /**
     * A unit that leads a system.
     *
     * @param unit the word by which it is known through all its names
     * @param names by which it went and goes, the earlier first
     * @param acting which unit of the district it was and is, the earlier first
     */
    public record Lead(String system, String unit, List<Name> names, List<Acting> acting) {

        /** The word for the sub-districts' offices, of which each leads in its own communities. */
        public static final String SUB_DISTRICTS = "sub-districts";

        public Lead {
            names = List.copyOf(names);
            acting = List.copyOf(acting);
        }

        /** Whether it is each sub-district's office. */
        public boolean subDistricts() {
            return unit.equals(SUB_DISTRICTS);
        }

        /** The unit of the district that it is now; none if that is unknown. */
        public Optional<UUID> here() {
            return acting.isEmpty()
                    ? Optional.empty()
                    : Optional.ofNullable(acting.getLast().unit());
        }

        /** Its name on a day; the earliest if it had none yet. */
        public Name on(LocalDate day) {
            return names.stream()
                    .filter(name -> !name.from().isAfter(day))
                    .reduce((before, after) -> after)
                    .orElse(names.getFirst());
        }
    }

    /**
     * A name from a day to a day.
     *
     * @param note what is to be known of it; null if nothing is
     */
    public record Name(
            String name,
            String english,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable String note) {

        /** In a reader's language. */
        public String says(boolean inEnglish) {
            return inEnglish ? english : name;
        }
    }

    /**
     * A unit of the district that is a lead unit from a day.
     *
     * @param unit null if none is known from then
     */
    public record Acting(@Nullable UUID unit, LocalDate from) {}

    /** Whether a community is a demonstration site of a system. */
    public boolean demonstrates(String community, String system) {
        return sites.stream()
                .anyMatch(site -> site.kind() == Kind.DEMONSTRATION
                        && site.system().equals(system)
                        && community.equals(site.place()));
    }

    /** The communities that are demonstration sites, by system. */
    public List<Site> demonstrations() {
        return sites.stream()
                .filter(site -> site.kind() == Kind.DEMONSTRATION && site.place() != null)
                .toList();
    }

    /** The units that lead a system; none where they are unknown. */
    public List<Lead> leadsOf(String system) {
        return leads.stream().filter(lead -> lead.system().equals(system)).toList();
    }

    /** The sites of a system. */
    public List<Site> sitesOf(String system) {
        return sites.stream().filter(site -> site.system().equals(system)).toList();
    }
}
