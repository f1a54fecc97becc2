package org.jiayuan.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import org.jiayuan.JiayuanTest;
import org.jiayuan.matter.Matter.MatterId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@JiayuanTest
class CameBackTest {

    private static final String COMMUNITY = "440305007019";

    @Autowired
    CameBack cameBack;

    @Test
    void only_what_the_reporters_own_page_gave_proves_anything() {
        var id = new MatterId(COMMUNITY, 2026, 418);
        var proof = cameBack.proof(id);
        assertThat(proof).startsWith("2026-418.");
        assertThat(cameBack.proven(COMMUNITY, proof)).contains(id);
        assertThat(cameBack.proven("440305007023", proof)).isEmpty();
        assertThat(cameBack.proven(COMMUNITY, proof.replace("418", "419"))).isEmpty();
        assertThat(cameBack.proven(COMMUNITY, "2026-418")).isEmpty();
        assertThat(cameBack.proven(COMMUNITY, "2026-418." + "A".repeat(22))).isEmpty();
        assertThat(cameBack.proven(COMMUNITY, "")).isEmpty();
    }
}
