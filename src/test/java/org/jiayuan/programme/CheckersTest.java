package org.jiayuan.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jiayuan.Clause;
import org.jiayuan.programme.Cycle.Acting;
import org.jiayuan.programme.Cycle.Lead;
import org.jiayuan.unit.Unit;
import org.jiayuan.unit.Unit.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@Clause(value = "0.2", part = true)
class CheckersTest {

    private static final LocalDate THEN = LocalDate.of(2026, 1, 1);
    private static final Unit CIVIL = unit(Kind.BUREAU);
    private static final Unit UNION = unit(Kind.BUREAU);
    private static final Unit OFFICE = unit(Kind.SUB_DISTRICT);
    private static final Unit CENTRE = unit(Kind.DISTRICT);
    private static final Unit STATION = unit(Kind.STATION);

    private static Unit unit(Kind kind) {
        return Offices.plain(UUID.randomUUID(), kind, "440305000000");
    }

    private static Lead lead(String word, @Nullable Unit... acting) {
        return new Lead(
                "system",
                word,
                List.of(),
                java.util.Arrays.stream(acting)
                        .map(unit -> new Acting(unit == null ? null : unit.id(), THEN))
                        .toList());
    }

    private static List<Unit> of(Lead... leads) {
        var checkers = Checkers.of(List.of(leads), unit -> true);
        return List.of(CIVIL, UNION, OFFICE, CENTRE, STATION).stream()
                .filter(checkers::include)
                .toList();
    }

    @Test
    void those_who_lead_check_and_nobody_else() {
        assertThat(of(lead("civil-affairs", CIVIL))).containsExactly(CIVIL);
        assertThat(of(lead("civil-affairs", CIVIL), lead("union", UNION))).containsExactly(CIVIL, UNION);
        assertThat(of(lead("civil-affairs", CIVIL), lead(Lead.SUB_DISTRICTS))).containsExactly(CIVIL, OFFICE);
        assertThat(of(lead(Lead.SUB_DISTRICTS))).containsExactly(OFFICE);
    }

    @Test
    void the_centre_stands_in_for_whom_nobody_knows() {
        assertThat(of()).containsExactly(CENTRE);
        assertThat(of(lead("civil-affairs"))).containsExactly(CENTRE);
        assertThat(of(lead("civil-affairs", CIVIL), lead("social-work"))).containsExactly(CIVIL, CENTRE);
        assertThat(of(lead("civil-affairs"), lead(Lead.SUB_DISTRICTS))).containsExactly(OFFICE, CENTRE);
    }

    @Test
    void only_the_last_unit_counts_and_only_while_it_works() {
        assertThat(of(lead("civil-affairs", UNION, CIVIL))).containsExactly(CIVIL);
        assertThat(of(lead("civil-affairs", UNION, null))).containsExactly(CENTRE);
        var closed = Checkers.of(List.of(lead("civil-affairs", CIVIL)), unit -> false);
        assertThat(closed.include(CIVIL)).isFalse();
        assertThat(closed.include(CENTRE)).isTrue();
    }
}
