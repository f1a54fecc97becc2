package org.jiayuan.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiayuan.council.Constituency.COMMITTEE;
import static org.jiayuan.council.Constituency.ECONOMIC;
import static org.jiayuan.council.Constituency.MASS;
import static org.jiayuan.council.Constituency.PARTY;
import static org.jiayuan.council.Constituency.RESPECTED;
import static org.jiayuan.council.Constituency.SOCIAL;
import static org.jiayuan.council.Constituency.STATION;

import java.util.List;
import org.jiayuan.Clause;
import org.junit.jupiter.api.Test;

class ConstituencyTest {

    @Test
    @Clause("2.1.2")
    void those_for_whom_nobody_sits_are_named() {
        assertThat(Constituency.values()).hasSize(7);
        assertThat(Constituency.missing(List.of())).hasSize(7);
        assertThat(Constituency.missing(List.of(PARTY, COMMITTEE, STATION, MASS, ECONOMIC, SOCIAL, RESPECTED)))
                .isEmpty();
        assertThat(Constituency.missing(List.of(PARTY, PARTY, COMMITTEE, STATION, MASS, RESPECTED)))
                .containsExactly(ECONOMIC, SOCIAL);
    }
}
