package org.jiayuan.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Rectangle;
import org.junit.jupiter.api.Test;

class MaskTest {

    @Test
    void it_covers_at_least_what_was_marked() {
        assertThat(new Mask(333, 333, 333, 333).in(100, 100)).isEqualTo(new Rectangle(33, 33, 34, 34));
        assertThat(new Mask(0, 0, 1000, 1000).in(2560, 1920)).isEqualTo(new Rectangle(0, 0, 2560, 1920));
        assertThat(new Mask(999, 999, 1, 1).in(10, 10)).isEqualTo(new Rectangle(9, 9, 1, 1));
    }

    @Test
    void it_lies_inside_of_the_picture() {
        assertThatThrownBy(() -> new Mask(900, 0, 200, 10)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Mask(0, 0, 0, 10)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Mask(-1, 0, 10, 10)).isInstanceOf(IllegalArgumentException.class);
    }
}
