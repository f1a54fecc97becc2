package org.jiayuan.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jiayuan.calendar.LimitKind;
import org.jiayuan.unit.Category;
import org.junit.jupiter.api.Test;

/** Which category a text is likely of. */
class GuessCategoryTest {

    private static final Category LIGHT = category("streetlight", "路灯", "lamp");
    private static final Category WASTE = category("waste", "垃圾", "垃圾桶");
    private static final Category ROAD = category("road", "路面");
    private static final List<Category> ALL = List.of(ROAD, LIGHT, WASTE);

    private static Category category(String code, String... words) {
        return new Category(
                code, code, code, "COMPLAINT", LimitKind.WORKING_DAYS, 5, 5, true, true, 100, 7, List.of(words), true);
    }

    @Test
    void the_category_whose_words_are_in_the_text_is_proposed() {
        assertThat(GuessCategory.of("登良路的路灯不亮", ALL)).contains(LIGHT);
        assertThat(GuessCategory.of("The LAMP is out", ALL)).contains(LIGHT);
    }

    @Test
    void more_and_longer_words_count_more() {
        assertThat(GuessCategory.of("路灯下面的垃圾桶满了", ALL)).contains(WASTE);
    }

    @Test
    void without_any_word_nothing_is_proposed() {
        assertThat(GuessCategory.of("谢谢您", ALL)).isEmpty();
        assertThat(GuessCategory.of("", ALL)).isEmpty();
    }
}
