package org.jiayuan.division;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jiayuan.Clause;
import org.jiayuan.Proves;
import org.jiayuan.division.CellsAreWrong.Wrong;
import org.jiayuan.division.Division.Level;
import org.jiayuan.division.Division.Point;
import org.jiayuan.division.GridCell.CellId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Proves(CellPlan.Overlap.class)
class CellFileTest {

    private static final String CODE = "440305007019";
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

    private static Optional<Division> find(String code) {
        return code.startsWith("4403050070")
                ? Optional.of(new Division(
                        code,
                        Level.COMMUNITY,
                        "440305007000",
                        "某社区",
                        "某",
                        "mou",
                        LocalDate.of(2012, 1, 1),
                        null,
                        new Point(22.505, 113.935)))
                : Optional.empty();
    }

    private static CellFile read(String... features) {
        return CellFile.read(CellScenes.collection(features), CellFileTest::find);
    }

    private static void refuses(String key, int feature, String... features) {
        assertThatExceptionOfType(CellsAreWrong.class)
                .isThrownBy(() -> read(features))
                .satisfies(broken -> assertThat(broken.all())
                        .extracting(Wrong::key, Wrong::feature)
                        .contains(org.assertj.core.api.Assertions.tuple("division.broken." + key, feature)));
    }

    @Test
    void reads_polygons_with_code_and_name() {
        var file = read(CellScenes.square(CODE + "01", 0, 0), CellScenes.square(CODE + "02", 1, 0));
        assertThat(file.features())
                .extracting(CellFile.Feature::id)
                .containsExactly(new CellId(CODE, "01"), new CellId(CODE, "02"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
                "{",
                "[]",
                "null",
                "{\"type\":\"FeatureCollection\"}",
                "{\"type\":\"FeatureCollection\",\"features\":[]}",
                "{\"type\":\"FeatureCollection\",\"features\":{}}",
                "{\"type\":\"FeatureCollection\",\"features\":[1,null,\"x\",{}]}",
                "{\"type\":\"Feature\"}",
                "<script>alert(1)</script>"
            })
    void refuses_what_is_no_collection(String text) {
        assertThatExceptionOfType(CellsAreWrong.class).isThrownBy(() -> CellFile.read(text, CellFileTest::find));
    }

    @Test
    void names_every_feature_that_is_wrong() {
        var good = CellScenes.square(CODE + "01", 0, 0);
        refuses("code", 2, good, CellScenes.square("4403050070", 1, 0));
        refuses("code", 2, good, CellScenes.square(CODE + "00", 1, 0));
        refuses("community", 2, good, CellScenes.square("44030500999901", 1, 0));
        refuses("twice", 2, good, CellScenes.square(CODE + "01", 1, 0));
        refuses(
                "bounds",
                1,
                CellScenes.polygon(CODE + "01", "[[[22.5,113.9],[22.5,113.91],[22.51,113.91],[22.5,113.9]]]"));
        refuses("bounds", 1, CellScenes.square(CODE + "01", 900, 0));
        refuses(
                "ring",
                1,
                CellScenes.polygon(
                        CODE + "01", "[[[113.93,22.5],[113.94,22.51],[113.94,22.5],[113.93,22.51],[113.93,22.5]]]"));
        refuses("geometry", 1, CellScenes.polygon(CODE + "01", "[[[113.93,22.5],[113.94,22.51],[113.94,22.5]]]"));
        refuses("geometry", 1, CellScenes.polygon(CODE + "01", "[[\"x\"]]"));
        refuses("geometry", 1, CellScenes.polygon(CODE + "01", "[]"));
        refuses("cell-name", 1, good.replace("\"name\":\"\"", "\"name\":\"" + "长".repeat(41) + "\""));
        refuses(
                "geometry",
                1,
                good.replaceAll("\"geometry\":.*", "\"geometry\":{\"type\":\"Point\",\"coordinates\":[113.93,22.5]}}"));
    }

    @Test
    @Clause(value = "9.1.4", part = true)
    void cells_do_not_lie_upon_each_other() {
        var file = read(CellScenes.square(CODE + "01", 0, 0), CellScenes.square(CODE + "02", 0.5, 0));
        assertThatExceptionOfType(CellsAreWrong.class)
                .isThrownBy(() -> CellPlan.of(file, List.of(), DAY))
                .satisfies(broken -> assertThat(broken.key()).isEqualTo("division.broken.overlap"));
        var beside = read(CellScenes.square(CODE + "01", 0, 0), CellScenes.square(CODE + "02", 1.0001, 0));
        assertThat(CellPlan.of(beside, List.of(), DAY).cells()).hasSize(2);
    }

    @Test
    void a_surveyed_neighbour_refuses_and_a_schematic_one_gives_way() {
        var file = read(CellScenes.square(CODE + "01", 0, 0));
        var shape = read(CellScenes.square("44030500702001", 0.5, 0))
                .features()
                .getFirst()
                .shape();
        var id = CellId.of("44030500702001");
        assertThatExceptionOfType(CellsAreWrong.class)
                .isThrownBy(() -> CellPlan.of(file, List.of(new GridCell(id, null, shape, false, DAY)), DAY));
        var plan = CellPlan.of(file, List.of(new GridCell(id, null, shape, true, DAY)), DAY);
        assertThat(plan.trimmed()).hasSize(1);
        assertThat(plan.trimmed().getFirst().shape().getArea() / shape.getArea())
                .isBetween(0.49, 0.51);
    }
}
