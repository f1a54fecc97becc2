package org.jiayuan.council;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.jiayuan.Clause;
import org.junit.jupiter.api.Test;

class ChairOfficeTest {

    @Test
    @Clause("2.1.3")
    void somebody_else_may_preside_if_a_reason_is_given() {
        assertThatCode(() -> ChairOffice.SECRETARY.require(null)).doesNotThrowAnyException();
        assertThatCode(() -> ChairOffice.STATION_HEAD.require(null)).doesNotThrowAnyException();
        assertThatCode(() -> ChairOffice.OTHER.require("书记和站长都在换届")).doesNotThrowAnyException();
        assertThatExceptionOfType(CouncilIsWrong.class).isThrownBy(() -> ChairOffice.OTHER.require(null));
        assertThatExceptionOfType(CouncilIsWrong.class).isThrownBy(() -> ChairOffice.OTHER.require(" "));
    }
}
