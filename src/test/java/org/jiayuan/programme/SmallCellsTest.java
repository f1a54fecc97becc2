package org.jiayuan.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SmallCellsTest {

    @Test
    void a_number_under_five_is_hidden() {
        assertThat(SmallCells.of(List.of(4, 0, 5, 12))).containsExactly(null, null, 5, 12);
    }

    @Test
    void one_that_could_be_worked_out_of_the_total_takes_another_with_it() {
        assertThat(SmallCells.of(List.of(9, 3, 7, 12))).containsExactly(9, null, null, 12);
    }

    @Test
    void a_column_without_small_numbers_is_written() {
        assertThat(SmallCells.of(List.of(9, 8, 7))).containsExactly(9, 8, 7);
    }

    @Test
    void a_number_alone_is_written_or_not() {
        assertThat(SmallCells.of(List.of(5))).containsExactly(5);
        assertThat(SmallCells.of(List.of(4))).containsExactly((Integer) null);
    }
}
