package org.jiayuan.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import org.jiayuan.Clause;
import org.jiayuan.JiayuanTest;
import org.jiayuan.calendar.LimitKind;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@JiayuanTest
@Clause(value = "9.2.6", part = true)
class EnterCategoryTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired
    ApplicationContext beans;

    @Autowired
    EnterCategory enter;

    @Autowired
    Categories categories;

    @Autowired
    JdbcClient database;

    private Act act;

    @BeforeEach
    void engage() {
        var scenes = UnitScenes.neighbours(beans);
        act = scenes.actOf(scenes.centre(Role.CLERK));
    }

    private static Category drones(int days, String kind) {
        return new Category(
                "drones",
                "无人机",
                "Drones",
                kind,
                LimitKind.WORKING_DAYS,
                days,
                5,
                true,
                false,
                100,
                7,
                List.of("无人机"),
                false);
    }

    private void assertBroken(String field, Category category, int position, LocalDate from) {
        assertThatExceptionOfType(UnitIsWrong.class)
                .isThrownBy(() -> enter.as(category, position, from, act))
                .matches(broken -> broken.field().equals(field));
    }

    @Test
    void a_version_counts_from_its_day_on_and_the_old_one_is_kept() {
        enter.as(drones(10, "COMPLAINT"), 60, TODAY, act);
        enter.as(drones(5, "COMPLAINT"), 60, TODAY.plusDays(7), act);
        assertThat(categories.get("drones", TODAY.plusDays(6)).limitAmount()).isEqualTo(10);
        assertThat(categories.get("drones", TODAY.plusDays(7)).limitAmount()).isEqualTo(5);
        assertThat(categories.find("drones", TODAY.minusDays(1))).isEmpty();
        assertBroken("from", drones(3, "COMPLAINT"), 60, TODAY.plusDays(3));
        enter.as(drones(4, "HELP"), 60, TODAY.plusDays(7), act);
        assertThat(categories.get("drones", TODAY.plusDays(8)).limitAmount()).isEqualTo(4);
        assertThat(categories.all().stream()
                        .filter(dated -> dated.category().code().equals("drones")))
                .hasSize(2);
        assertThat(database.sql("""
                                SELECT count(*) FROM audit.entries
                                WHERE object = 'category/drones' AND action = 'unit.enter-category'
                                """).query(Integer.class).single()).isEqualTo(3);
    }

    @Test
    void what_cannot_be_is_refused_at_its_field() {
        var good = drones(10, "COMPLAINT");
        assertBroken("from", good, 60, TODAY.minusDays(1));
        assertBroken("position", good, 0, TODAY);
        assertBroken("limit", drones(0, "COMPLAINT"), 60, TODAY);
        assertBroken("limit", drones(401, "COMPLAINT"), 60, TODAY);
        assertBroken("kind", drones(10, "GOSSIP"), 60, TODAY);
        assertBroken(
                "code",
                new Category("无人机", "a", "b", "HELP", LimitKind.WORKING_DAYS, 1, 0, true, true, 0, 0, List.of(), true),
                1,
                TODAY);
        assertBroken(
                "name",
                new Category("x-y", " ", "b", "HELP", LimitKind.WORKING_DAYS, 1, 0, true, true, 0, 0, List.of(), true),
                1,
                TODAY);
        assertBroken(
                "extension",
                new Category("x-y", "a", "b", "HELP", LimitKind.WORKING_DAYS, 1, -1, true, true, 0, 0, List.of(), true),
                1,
                TODAY);
    }

    @Test
    void a_change_made_by_another_node_is_seen_here() throws Exception {
        assertThat(categories.get("pets", TODAY).near()).isEqualTo(150);
        database.sql("UPDATE unit.categories SET near_metres = 151 WHERE code = 'pets'")
                .update();
        assertThat(categories.get("pets", TODAY).near()).isEqualTo(150);
        database.sql("SELECT pg_notify('jiayuan', 'unit.categories pets')")
                .query((row, number) -> number)
                .list();
        for (int waited = 0; categories.get("pets", TODAY).near() != 151 && waited < 100; waited++) {
            Thread.sleep(100);
        }
        assertThat(categories.get("pets", TODAY).near()).isEqualTo(151);
        database.sql("UPDATE unit.categories SET near_metres = 150 WHERE code = 'pets'")
                .update();
        database.sql("SELECT pg_notify('jiayuan', 'unit.categories pets')")
                .query((row, number) -> number)
                .list();
    }

    @Test
    void the_usual_categories_are_there_from_the_beginning() {
        assertThat(categories.on(TODAY))
                .extracting(Category::code)
                .contains("streetlight", "waste", "noise", "enquiry", "suggestion", "praise", "station", "other");
        assertThat(categories.get("enquiry", TODAY).limitAmount()).isEqualTo(2);
        assertThat(categories.get("suggestion", TODAY).limitAmount()).isEqualTo(15);
    }
}
