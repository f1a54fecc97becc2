package org.jiayuan.identity;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.jiayuan.division.Pinyin;
import org.jiayuan.shared.Rule;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** What a password of staff must be like, and how it is kept. */
@Rule(
        says =
                "At least ten characters of three kinds (small, capital, digit, other), without login and name, none of the "
                        + "49,000 most common and nothing made of one; kept as Argon2.",
        source = "GB/T 22239-2019 8.1.4.1 a)")
final class Passwords {

    static final int SHORTEST = 10;
    static final int LONGEST = 128;

    private static final int SHORTEST_PART = 4;
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Argon2PasswordEncoder ENCODER = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();

    private Passwords() {}

    /**
     * @param login hers
     * @param name hers, as it is shown; empty if she has none
     * @throws SignInFailed naming what is wrong with it
     */
    static void check(String password, String login, String name) {
        int kinds = kind(password, "[a-z]")
                + kind(password, "[A-Z]")
                + kind(password, "[0-9]")
                + kind(password, "[^a-zA-Z0-9]");
        if (password.length() < SHORTEST || password.length() > LONGEST || kinds < 3) {
            throw new SignInFailed("password", "password-weak", SHORTEST);
        }
        var plain = password.toLowerCase(Locale.ROOT);
        var letters = plain.replaceAll("[^\\p{L}]", "");
        if (own(login, name).anyMatch(part -> plain.contains(part) || letters.contains(part))) {
            throw new SignInFailed("password", "password-own");
        }
        if (CommonPasswords.hold(password)) {
            throw new SignInFailed("password", "password-usual");
        }
    }

    /** What of her stands in a password that others guess: her login and its parts, her name, also as it is spoken. */
    private static Stream<String> own(String login, String name) {
        var plain = login.toLowerCase(Locale.ROOT);
        var called = name.strip().toLowerCase(Locale.ROOT);
        var parts = Stream.concat(
                        Arrays.stream(plain.split("[._-]")),
                        Stream.of(String.join("", Pinyin.syllables(called)).replaceAll("\\s", "")))
                .filter(part -> part.length() >= SHORTEST_PART);
        boolean written = called.codePoints().anyMatch(Character::isIdeographic);
        return Stream.concat(
                parts,
                Stream.of(plain, called)
                        .filter(part -> part.length() >= (part.equals(called) && !written ? SHORTEST_PART : 2)));
    }

    private static int kind(String password, String pattern) {
        return java.util.regex.Pattern.compile(pattern).matcher(password).find() ? 1 : 0;
    }

    static String hash(String password) {
        return ENCODER.encode(password);
    }

    static boolean matches(String password, String hash) {
        return ENCODER.matches(password, hash);
    }

    /** A password to hand out, that can be read aloud: {@code Kfmwt-8294-huqre}. */
    static String invent() {
        return word().substring(0, 1).toUpperCase(Locale.ROOT) + word().substring(1) + "-"
                + "%04d".formatted(RANDOM.nextInt(10_000)) + "-" + word();
    }

    private static String word() {
        return RANDOM.ints(5, 0, LETTERS.length())
                .collect(StringBuilder::new, (word, at) -> word.append(LETTERS.charAt(at)), StringBuilder::append)
                .toString();
    }
}
