package org.jiayuan.council.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OnlookersTest {

    @Test
    void of_one_address_so_many_look_on_and_whoever_goes_makes_room() {
        var onlookers = new Onlookers();
        for (int n = 0; n < Onlookers.MOST_OF_ONE; n++) {
            assertThat(onlookers.come("10.0.0.1")).isTrue();
        }
        assertThat(onlookers.come("10.0.0.1")).isFalse();
        assertThat(onlookers.come("10.0.0.2")).isTrue();
        onlookers.go("10.0.0.1");
        assertThat(onlookers.come("10.0.0.1")).isTrue();
        assertThat(onlookers.come("10.0.0.1")).isFalse();
    }

    @Test
    void of_all_addresses_so_many_and_no_more() {
        var onlookers = new Onlookers();
        for (int n = 0; n < Onlookers.MOST; n++) {
            assertThat(onlookers.come("10.0." + n / 100)).isTrue();
        }
        assertThat(onlookers.come("10.1")).isFalse();
        onlookers.go("10.0.0");
        assertThat(onlookers.come("10.1")).isTrue();
    }
}
