package org.jiayuan.publication;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DelicateWordsTest {

    @Test
    void a_list_says_nothing_delicate_of_people() {
        assertThat(DelicateWords.in("低保家庭")).contains("低保");
        assertThat(DelicateWords.in("因患病申请")).contains("患");
        assertThat(DelicateWords.in("3 栋楼栋长，绿化巡查 20 小时")).isEmpty();
    }
}
