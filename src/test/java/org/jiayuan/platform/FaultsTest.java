package org.jiayuan.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jiayuan.JiayuanTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@JiayuanTest
class FaultsTest {

    @Autowired
    Screens screens;

    @Test
    void several_words_are_listed_as_the_reader_lists_them() {
        var fault = new Faults()
                .add("matters", "council.broken.matters-form", List.of("abc", "2026-x"))
                .at("matters")
                .orElseThrow();

        assertThat(fault.say(screens.ofEverybody(new Look(Look.CHINESE, false, Look.Shade.AUTO), "/", Instant.EPOCH)))
                .contains("abc、2026-x");
        assertThat(fault.say(screens.ofEverybody(new Look(Locale.ENGLISH, false, Look.Shade.AUTO), "/", Instant.EPOCH)))
                .contains("abc, 2026-x");
    }
}
