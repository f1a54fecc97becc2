package org.jiayuan.council.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.jiayuan.Clause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Clause(value = "2.3.6", part = true)
class RightsCheckTest {

    @ParameterizedTest
    @CsvSource({
        "高空抛物一次罚款二百元, FINES",
        "乱停车的罚 50 元, FINES",
        "乱停的电动车一律拖走, PROPERTY",
        "不交费的断水断电, PROPERTY",
        "违反的取消低保资格, RIGHTS",
        "外来人员不得进入小区, RIGHTS",
        "业主不得投诉物业, RIGHTS",
    })
    void what_touches_rights_is_found_by_its_words(String text, RightsCheck concern) {
        assertThat(RightsCheck.doubts(text)).containsExactly(concern);
    }

    @ParameterizedTest
    @ValueSource(strings = {"晚上九点半以后不放音乐", "遛狗牵绳，粪便自己收走", "电动车停在棚里，不在楼道充电", "垃圾分好类，投进桶里"})
    void what_neighbours_ask_of_one_another_is_fine(String text) {
        assertThat(RightsCheck.doubts(text)).isEmpty();
    }

    @Test
    void what_a_person_saw_counts_beside_the_words() {
        assertThat(RightsCheck.concerns("晚上九点半以后不放音乐", Set.of(RightsCheck.RIGHTS)))
                .containsExactly(RightsCheck.RIGHTS);
        assertThat(RightsCheck.concerns("罚款二百元", Set.of(RightsCheck.FINES))).hasSize(1);
    }
}
