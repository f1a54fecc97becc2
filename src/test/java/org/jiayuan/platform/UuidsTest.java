package org.jiayuan.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class UuidsTest {

    @Test
    void readsWhatOurPagesWrite() {
        var id = UUID.randomUUID();

        assertThat(Uuids.read(id.toString())).contains(id);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "1-1-1-1-1",
                "------------------------------------",
                "0199F6E0-0000-7000-8000-00000000000A",
                "0199f6e0-0000-7000-8000-00000000000a ",
                "0199f6e0-0000-7000-8000-00000000000a'"
            })
    void isEmptyForAnythingElse(String written) {
        assertThat(Uuids.read(written)).isEmpty();
    }
}
