package org.jiayuan.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jiayuan.Clause;
import org.jiayuan.JiayuanTest;
import org.jiayuan.ProgramCode;
import org.jiayuan.division.Division;
import org.jiayuan.division.Divisions;
import org.jiayuan.programme.Cycle.Kind;
import org.jiayuan.programme.Cycle.Site;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the program ships of the programme of 2012. */
@JiayuanTest
class ProgrammeDataTest {

    @Autowired
    Clauses clauses;

    @Autowired
    Cycles cycles;

    @Autowired
    Divisions divisions;

    private Cycle of(int year) {
        return cycles.all().stream()
                .filter(cycle -> cycle.year() == year)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_clauses_are_those_of_the_catalogue() {
        var lines = ProgramCode.text(java.nio.file.Path.of("src/test/resources/programme/clauses.csv"))
                .lines()
                .skip(1)
                .toList();
        assertThat(clauses.all()).hasSameSizeAs(lines);
        for (int i = 0; i < lines.size(); i++) {
            var clause = clauses.all().get(i);
            assertThat(lines.get(i)).startsWith(clause.id() + "," + clause.system() + "," + clause.kind() + ",");
            assertThat(lines.get(i)).contains(clause.chinese()).contains(clause.english());
        }
        for (var system : Systems.NAMES) {
            assertThat(clauses.of(system)).isNotEmpty();
        }
    }

    @Test
    @Clause("0.1")
    void the_sites_of_2012_stand_in_their_communities() {
        var sites = of(2012).sites();
        assertThat(sites).hasSize(42);
        assertThat(sites).filteredOn(site -> site.kind() == Kind.DEMONSTRATION).hasSize(20);
        assertThat(sites).filteredOn(site -> site.kind() == Kind.KEY).hasSize(17);
        assertThat(sites).filteredOn(site -> site.kind() == Kind.ALL).hasSize(5);
        assertThat(sites)
                .filteredOn(site -> site.place() != null)
                .allSatisfy(site -> assertThat(divisions
                                .community(java.util.Objects.requireNonNull(site.place()))
                                .level())
                        .isEqualTo(Division.Level.COMMUNITY));
        assertThat(of(2012).demonstrates("440305007019", "party")).isTrue();
        assertThat(of(2012).demonstrates("440305007019", "servicecentre")).isFalse();
    }

    @Test
    @Clause("0.3")
    void deadlines_are_those_of_the_text_and_unknown_ones_stay_unknown() {
        assertThat(of(2012).sitesOf("council")).extracting(Site::due).containsOnly(LocalDate.of(2012, 12, 31));
        assertThat(of(2012).sitesOf("portal")).extracting(Site::trial).containsOnly(LocalDate.of(2012, 11, 30));
        assertThat(of(2012).sitesOf("portal")).extracting(Site::due).containsOnly(LocalDate.of(2013, 6, 30));
        for (var cycle : cycles.all()) {
            assertThat(cycle.sitesOf("publicservice")).extracting(Site::due).containsOnlyNulls();
        }
        assertThat(of(2012).to()).isNotNull();
        assertThat(cycles.open().to()).isNull();
    }

    @Test
    @Clause("0.4")
    void lead_units_keep_their_names_by_day_and_unknown_ones_stay_unknown() {
        for (var cycle : cycles.all()) {
            for (var system : Systems.NAMES) {
                if (system.equals("publicservice")) {
                    assertThat(cycle.leadsOf(system)).isEmpty();
                } else {
                    assertThat(cycle.leadsOf(system)).isNotEmpty();
                }
            }
        }
        var environment = of(2012).leadsOf("environment").getFirst();
        assertThat(environment.on(LocalDate.of(2012, 6, 1)).name()).isEqualTo("区环保和水务局");
        assertThat(environment.on(LocalDate.of(2026, 6, 1)).name()).isNotEqualTo("区环保和水务局");
        assertThat(List.of(2012, 2026))
                .containsExactlyInAnyOrderElementsOf(cycles.all().stream()
                        .map(Cycle::year)
                        .filter(year -> year == 2012 || year == 2026)
                        .toList());
    }
}
