package org.jiayuan.division;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jiayuan.Clause;
import org.jiayuan.JiayuanTest;
import org.jiayuan.platform.Signals;
import org.jiayuan.shared.Act;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@JiayuanTest
class RedrawDivisionTest {

    private static final String OLD = "440305006002";
    private static final String OTHER = "440305006003";
    private static final String NEW = "440305007997";
    private static final Act NOW = Act.ofProgram(Instant.now());
    private static final LocalDate TOMORROW = NOW.day().plusDays(1);

    @Autowired
    RedrawDivision redraw;

    @Autowired
    ImportCells importCells;

    @Autowired
    Divisions divisions;

    @Autowired
    Places places;

    @Autowired
    JdbcClient database;

    @Autowired
    Signals signals;

    @AfterEach
    void putBack() {
        database.sql("DELETE FROM division.predecessors WHERE code = ?")
                .param(NEW)
                .update();
        database.sql("DELETE FROM division.divisions WHERE code = ?").param(NEW).update();
        database.sql("DELETE FROM division.facilities WHERE community_code = ?")
                .param(NEW)
                .update();
        database.sql("UPDATE division.divisions SET effective_to = NULL WHERE effective_to = ?")
                .param(NOW.day())
                .update();
        database.sql("DELETE FROM division.cells WHERE effective_from > ?")
                .param(NOW.day())
                .update();
        database.sql("UPDATE division.cells SET effective_to = NULL WHERE effective_to = ?")
                .param(NOW.day())
                .update();
        signals.raise(Divisions.SIGNAL, Signals.EVERYTHING);
        signals.raise(Places.SIGNAL, Signals.EVERYTHING);
    }

    private long cells(String community, LocalDate day) {
        return places.on(day).stream()
                .filter(cell -> cell.id().communityCode().equals(community))
                .count();
    }

    @Test
    @Clause(value = "9.1.1", part = true)
    void a_merged_community_covers_what_it_came_from_and_takes_the_cells() {
        long before = cells(OLD, TOMORROW) + cells(OTHER, TOMORROW);
        redraw.as(NEW, "合并社区", List.of(OLD, OTHER), TOMORROW, true, NOW);
        assertThat(divisions.scope(NEW).covers(OLD)).isTrue();
        assertThat(divisions.scope(NEW).covers(OTHER)).isTrue();
        assertThat(divisions.scope("440305007000").covers(OLD))
                .as("the sub-district it has moved to")
                .isTrue();
        assertThat(divisions.get(OLD).to()).isEqualTo(NOW.day());
        assertThat(divisions.communities())
                .as("today nothing has changed")
                .extracting(Division::code)
                .contains(OLD, OTHER)
                .doesNotContain(NEW);
        assertThat(cells(NEW, TOMORROW)).isEqualTo(before);
        assertThat(cells(OLD, TOMORROW)).isZero();
        assertThat(cells(OLD, NOW.day())).isPositive();
    }

    @Test
    void refuses_what_cannot_be() {
        refuses("code", () -> redraw.as("44030500700", "新社区", List.of(OLD), TOMORROW, true, NOW));
        refuses("code", () -> redraw.as("999999007997", "新社区", List.of(OLD), TOMORROW, true, NOW));
        refuses("code", () -> redraw.as(OTHER, "新社区", List.of(OLD), TOMORROW, true, NOW));
        refuses("name", () -> redraw.as(NEW, "<b>", List.of(OLD), TOMORROW, true, NOW));
        refuses("from", () -> redraw.as(NEW, "新社区", List.of(OLD), NOW.day(), true, NOW));
        refuses("predecessors", () -> redraw.as(NEW, "新社区", List.of(), TOMORROW, true, NOW));
        refuses("predecessors", () -> redraw.as(NEW, "新社区", List.of("440305000000"), TOMORROW, true, NOW));
        refuses("predecessors", () -> redraw.as(NEW, "新社区", List.of("x' OR 1=1"), TOMORROW, true, NOW));
    }

    private static void refuses(String field, org.assertj.core.api.ThrowableAssert.ThrowingCallable redrawing) {
        assertThatExceptionOfType(DivisionIsWrong.class)
                .isThrownBy(redrawing)
                .satisfies(broken -> assertThat(broken.field()).isEqualTo(field));
    }

    @Test
    @Clause(value = "9.1.4", part = true)
    void imported_cells_replace_the_schematic_ones_from_their_day_on() {
        var community = "440305007019";
        long had = cells(community, NOW.day());
        var file = CellScenes.collection(
                CellScenes.square(community + "01", 0, 0), CellScenes.square(community + "02", 1, 0));
        var plan = importCells.of(file, TOMORROW, NOW);
        assertThat(plan.gone()).hasSize((int) had - 2);
        assertThat(cells(community, TOMORROW)).isEqualTo(2);
        assertThat(places.on(TOMORROW))
                .filteredOn(cell -> cell.id().communityCode().equals(community))
                .noneMatch(GridCell::schematic);
        assertThat(cells(community, NOW.day())).isEqualTo(had);
        assertThat(places.cells(community)).hasSize((int) had);
        importCells.of(file, TOMORROW, NOW);
        assertThat(cells(community, TOMORROW)).as("the same file again").isEqualTo(2);
    }

    @Test
    void nothing_is_stored_of_a_file_with_one_wrong_feature() {
        var community = "440305007019";
        var file = CellScenes.collection(
                CellScenes.square(community + "01", 0, 0), CellScenes.square(community + "02", 0.5, 0));
        assertThatExceptionOfType(CellsAreWrong.class).isThrownBy(() -> importCells.of(file, TOMORROW, NOW));
        assertThatExceptionOfType(DivisionIsWrong.class)
                .isThrownBy(() -> importCells.of(file, NOW.day().minusDays(1), NOW));
        assertThat(database.sql("SELECT count(*) FROM division.cells WHERE effective_from > ?")
                        .param(NOW.day())
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
