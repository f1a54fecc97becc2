package org.jiayuan.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jiayuan.JiayuanTest;
import org.jiayuan.platform.Rows;
import org.jiayuan.platform.TooOften;
import org.jiayuan.platform.Vault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One-time codes. */
@JiayuanTest
class RequestCodeTest {

    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    private static final Pattern SIX_DIGITS = Pattern.compile("(?<!\\d)\\d{6}(?!\\d)");

    @Autowired
    RequestCode request;

    @Autowired
    CheckCode check;

    @Autowired
    JdbcClient database;

    @Autowired
    Vault vault;

    private static int last = 10_000;

    private Phone phone;

    @BeforeEach
    void freshNumber() {
        phone = new Phone("139000" + ++last);
    }

    private String code() {
        request.to(phone, "client of " + phone.digits(), Locale.ENGLISH, NOW);
        var text = database.sql("SELECT text FROM notice.outbox ORDER BY id DESC LIMIT 1")
                .query((row, number) -> vault.open("notice.text", Rows.sealed(row, "text")))
                .single();
        var found = SIX_DIGITS.matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group();
    }

    @Test
    void a_code_is_good_once_within_ten_minutes() {
        var code = code();
        var late = NOW.plus(Duration.ofMinutes(10));
        assertThatThrownBy(() -> check.of(phone, code, late)).isInstanceOf(SignInFailed.class);
        assertThatCode(() -> check.of(phone, code, late.minusSeconds(1))).doesNotThrowAnyException();
        assertThatThrownBy(() -> check.of(phone, code, NOW)).isInstanceOf(SignInFailed.class);
    }

    @Test
    void five_wrong_tries_use_it_up() {
        var code = code();
        var wrong = code.equals("000000") ? "000001" : "000000";
        for (int i = 0; i < RequestCode.TRIES; i++) {
            assertThatThrownBy(() -> check.of(phone, wrong, NOW)).isInstanceOf(SignInFailed.class);
        }
        assertThatThrownBy(() -> check.of(phone, code, NOW)).isInstanceOf(SignInFailed.class);
    }

    @Test
    void many_tries_at_once_are_no_more_than_five() throws Exception {
        code();
        var tries = new java.util.ArrayList<java.util.concurrent.Callable<Boolean>>();
        for (int i = 0; i < 20; i++) {
            var guess = "%06d".formatted(i);
            tries.add(() -> {
                assertThatThrownBy(() -> check.of(phone, guess, NOW)).isInstanceOf(SignInFailed.class);
                return true;
            });
        }
        try (var hands = java.util.concurrent.Executors.newFixedThreadPool(8)) {
            for (var done : hands.invokeAll(tries)) {
                done.get();
            }
        }
        assertThat(database.sql("SELECT tries FROM identity.codes WHERE phone_index = ?")
                        .param(phone.index(vault))
                        .query(Integer.class)
                        .single())
                .isEqualTo(RequestCode.TRIES);
    }

    @Test
    void one_a_minute_goes_to_a_number() {
        code();
        assertThatThrownBy(this::code).isInstanceOf(TooOften.class);
    }
}
