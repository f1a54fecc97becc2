package org.jiayuan.division;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.jiayuan.Clause;
import org.jiayuan.JiayuanTest;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.springframework.beans.factory.annotation.Autowired;

@JiayuanTest
class PlacesTest {

    @Autowired
    Places places;

    @Autowired
    Divisions divisions;

    private Optional<String> communityAt(double lat, double lng) {
        return places.locate(lat, lng).map(cell -> cell.id().communityCode());
    }

    @Test
    @Clause(value = "9.1.4", part = true)
    void every_community_has_the_ground_around_its_own_centre() {
        assertThat(divisions.communities()).hasSize(107).allSatisfy(community -> {
            var cells = places.cells(community.code());
            assertThat(cells).as(community.name()).hasSizeBetween(4, 8);
            assertThat(cells).allMatch(GridCell::schematic);
        });
        assertThat(communityAt(22.5138, 113.9346)).contains("440305007019");
    }

    @Test
    void every_point_inside_a_cell_is_found_in_exactly_that_cell() {
        for (var community : divisions.communities()) {
            for (var cell : places.cells(community.code())) {
                var inside = cell.shape().getInteriorPoint();
                assertThat(places.locate(inside.getY(), inside.getX())).contains(cell);
            }
        }
    }

    @Test
    void a_point_on_a_border_belongs_to_one_cell_the_one_with_the_lower_code() {
        var cells = places.cells("440305007019");
        var shared = cells.get(0).shape().intersection(cells.get(1).shape());
        Coordinate border = shared.isEmpty()
                ? cells.get(0).shape().getCoordinate()
                : shared.getInteriorPoint().getCoordinate();
        var found = places.locate(border.getY(), border.getX()).orElseThrow();
        assertThat(found.id().code()).isLessThanOrEqualTo(cells.get(1).id().code());
        assertThat(places.locate(border.getY(), border.getX())).contains(found);
    }

    @Test
    void the_islands_belong_to_their_own_communities() {
        assertThat(communityAt(22.4117, 113.8030)).as("内伶仃岛").contains("440305005011");
        assertThat(communityAt(22.5130, 113.8440)).as("大铲岛").contains("440305005009");
    }

    @Test
    void just_off_the_coast_counts_and_another_district_or_the_open_sea_does_not() {
        var coast = places.cells("440305005011").getFirst().shape().getEnvelopeInternal();
        assertThat(places.locate(coast.getMinY() - 0.03, coast.getMinX())).isEmpty();
        assertThat(communityAt(22.5431, 114.0579)).as("Futian").isEmpty();
        assertThat(communityAt(22.45, 113.86)).as("the sea").isEmpty();
        assertThat(communityAt(0, 0)).isEmpty();
    }
}
