package org.jiayuan.division;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.jiayuan.Clause;
import org.jiayuan.JiayuanTest;
import org.jiayuan.shared.NotFound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@JiayuanTest
class DivisionsTest {

    private static final String AZURE_COAST = "440305007019";

    @Autowired
    Divisions divisions;

    @Autowired
    JdbcClient database;

    @Test
    @Clause(value = "9.1.1", part = true)
    void has_eight_sub_districts_and_107_communities_and_keeps_the_virtual_one_apart() {
        assertThat(divisions.childrenOf("440305000000")).hasSize(8);
        assertThat(divisions.communities())
                .hasSize(107)
                .noneMatch(community -> community.name().contains("虚拟"));
        assertThat(divisions.find("440305400498")).isPresent();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> divisions.community("440305400498"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"蔚蓝海岸社区", "蔚蓝", "海岸", "weilanhaian", "weilan", "WLHA", "440305007019", " 蔚蓝海岸 "})
    void is_found_by_name_pinyin_initials_and_code(String typed) {
        assertThat(divisions.search(typed, 10)).extracting(Division::code).contains(AZURE_COAST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%", "_", "\\", "' OR 1=1 --", "<script>", "福田"})
    void finds_nothing_for_what_is_no_place(String typed) {
        assertThat(divisions.search(typed, 10)).isEmpty();
    }

    @Test
    void knows_the_way_from_the_district_down() {
        assertThat(divisions.path(AZURE_COAST)).extracting(Division::name).containsExactly("南山区", "粤海街道", "蔚蓝海岸社区");
        assertThat(divisions.get(AZURE_COAST).name(true)).isEqualTo("Weilanhaian Community");
    }

    @Test
    void a_scope_covers_what_lies_inside_and_what_it_came_from() {
        database.sql("""
                        INSERT INTO division.divisions
                            (code, level, parent_code, name, short_name, pinyin, initials, effective_from, effective_to)
                        VALUES ('440305007998', 'COMMUNITY', '440305007000', '旧社区', '旧', 'jiu', 'j', :from, :to),
                               ('440305008998', 'COMMUNITY', '440305008000', '新社区', '新', 'xin', 'x', :next, :until)
                        """)
                .param("next", LocalDate.of(2020, 1, 1))
                .param("until", LocalDate.of(2024, 12, 31))
                .param("from", LocalDate.of(2012, 1, 1))
                .param("to", LocalDate.of(2019, 12, 31))
                .update();
        database.sql("INSERT INTO division.predecessors (code, predecessor) VALUES ('440305008998', '440305007998')")
                .update();
        assertThat(divisions.scope("440305008998").covers("440305008998")).isTrue();
        assertThat(divisions.scope("440305008998").covers("440305007998")).isTrue();
        assertThat(divisions.scope("440305008998").covers(AZURE_COAST)).isFalse();
        assertThat(divisions.scope("440305007000").covers(AZURE_COAST)).isTrue();
        assertThat(divisions.childrenOf("440305007000"))
                .noneMatch(division -> division.name().equals("旧社区"));
    }

    @Test
    void the_communities_of_a_scope_are_those_inside() {
        assertThat(divisions.within(divisions.scope("440305007000")))
                .contains("440305007019")
                .allMatch(code -> code.startsWith("440305007"));
        assertThat(divisions.within(divisions.scope("440305007019"))).containsExactly("440305007019");
        assertThat(divisions.within(divisions.scope("440305000000")).size()).isGreaterThanOrEqualTo(107);
    }
}
