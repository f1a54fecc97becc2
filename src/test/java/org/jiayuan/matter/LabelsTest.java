package org.jiayuan.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.jiayuan.JiayuanTest;
import org.jiayuan.matter.Matter.MatterId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@JiayuanTest
class LabelsTest {

    @Autowired
    Labels labels;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "蔚蓝海岸〔2026〕418号",
                "蔚蓝海岸社区 2026-418",
                "Weilanhaian 2026-418",
                "weilanhaian community 2026-418",
                "440305007019 2026-418"
            })
    void a_number_is_read_as_people_write_it(String typed) {
        assertThat(labels.read(typed, Optional.empty())).contains(new MatterId("440305007019", 2026, 418));
    }

    @ParameterizedTest
    @ValueSource(strings = {"蔚蓝 2026-418", "weilan 2026-418", "2026-418", "nowhere 2026-418"})
    void what_names_no_community_is_no_number(String typed) {
        assertThat(labels.read(typed, Optional.empty())).isEmpty();
    }
}
