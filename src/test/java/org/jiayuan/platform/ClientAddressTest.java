package org.jiayuan.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Limits count a network once, however its addresses are written. */
class ClientAddressTest {

    @Test
    void an_address_of_four_bytes_counts_as_it_is() {
        assertThat(ClientAddress.network("203.0.113.7")).isEqualTo("203.0.113.7");
        assertThat(ClientAddress.network("::ffff:203.0.113.7")).isEqualTo(ClientAddress.network("::ffff:203.0.113.7"));
    }

    @Test
    void of_a_long_address_the_network_counts_whether_or_not_it_is_shortened() {
        var network = ClientAddress.network("2001:db8:0:0:1:2:3:4");
        assertThat(ClientAddress.network("2001:db8::7")).isEqualTo(network);
        assertThat(ClientAddress.network("2001:DB8::ffff:1%1")).isEqualTo(network);
        assertThat(ClientAddress.network("2001:db8:0:1::7")).isNotEqualTo(network);
    }

    @Test
    void what_is_no_address_counts_as_it_is() {
        assertThat(ClientAddress.network("a:b")).isEqualTo("a:b");
    }
}
