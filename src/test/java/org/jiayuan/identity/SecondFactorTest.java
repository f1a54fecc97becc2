package org.jiayuan.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.jiayuan.JiayuanTest;
import org.jiayuan.platform.Vault;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The second factor of staff. */
@JiayuanTest
class SecondFactorTest {

    private static final Instant NOW = Instant.parse("2026-11-23T02:00:10Z");

    @Autowired
    SecondFactor factor;

    @Autowired
    Vault vault;

    private Account somebody() {
        return Account.ofStaff(UUID.randomUUID(), "x", vault.seal("identity.staff-name", "周岚"), NOW);
    }

    private static String code(String secret, Instant at) throws Exception {
        var key = new SecretKeySpec(Base64.getDecoder().decode(secret), "HmacSHA1");
        return new TimeBasedOneTimePasswordGenerator().generateOneTimePasswordString(key, at);
    }

    @Test
    void a_code_counts_in_its_half_minute_and_the_ones_beside_it() throws Exception {
        var secret = factor.invent();
        var code = code(secret, NOW);
        assertThat(factor.fits(secret, code, NOW)).isTrue();
        assertThat(factor.fits(secret, code.substring(0, 3) + " " + code.substring(3), NOW.plusSeconds(30)))
                .isTrue();
        assertThat(factor.fits(secret, code, NOW.minusSeconds(30))).isTrue();
        assertThat(factor.fits(secret, code, NOW.plusSeconds(90))).isFalse();
        assertThat(factor.fits(factor.invent(), code, NOW)).isFalse();
    }

    @Test
    void a_code_counts_once() throws Exception {
        var account = somebody();
        var secret = factor.invent();
        factor.give(account, secret, NOW);
        assertThat(factor.accepts(account, code(secret, NOW), NOW)).isTrue();
        assertThat(factor.accepts(account, code(secret, NOW), NOW)).isFalse();
        assertThat(factor.accepts(account, code(secret, NOW.plusSeconds(30)), NOW.plusSeconds(30)))
                .isTrue();
    }

    @Test
    void each_of_ten_recovery_codes_counts_once_and_only_for_her() {
        var account = somebody();
        var codes = factor.give(account, factor.invent(), NOW);
        assertThat(codes).hasSize(10).doesNotHaveDuplicates();
        var other = somebody();
        factor.give(other, factor.invent(), NOW);
        assertThat(factor.accepts(other, codes.getFirst(), NOW)).isFalse();
        assertThat(factor.accepts(account, codes.getFirst(), NOW)).isTrue();
        assertThat(factor.accepts(account, codes.getFirst(), NOW)).isFalse();
        factor.give(account, factor.invent(), NOW);
        assertThat(factor.accepts(account, codes.getLast(), NOW))
                .as("new ones take the place of the old")
                .isFalse();
    }

    @Test
    void without_one_nothing_is_accepted() {
        assertThat(factor.accepts(somebody(), "123456", NOW)).isFalse();
    }
}
