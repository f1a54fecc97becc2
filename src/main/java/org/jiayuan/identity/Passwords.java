package org.jiayuan.identity;

import java.security.SecureRandom;
import java.util.Set;
import org.jiayuan.shared.Rule;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** What a password of staff must be like, and how it is kept. */
@Rule(
        says = "At least ten characters of three kinds (small, capital, digit, other), not the login, none of the "
                + "usual ones; kept as Argon2.",
        source = "GB/T 22239-2019 8.1.4.1 a)")
final class Passwords {

    static final int SHORTEST = 10;
    static final int LONGEST = 128;

    private static final Set<String> USUAL = Set.of(
            "password",
            "passw0rd",
            "qwertyuiop",
            "1234567890",
            "0987654321",
            "iloveyou",
            "administrator",
            "welcome",
            "nanshan",
            "jiayuan",
            "shenzhen",
            "woaini",
            "changeme",
            "letmein",
            "abcdefghij",
            "1qaz2wsx3edc");
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Argon2PasswordEncoder ENCODER = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();

    private Passwords() {}

    /** @throws SignInFailed naming what is wrong with it */
    static void check(String password, String login) {
        int kinds = kind(password, "[a-z]")
                + kind(password, "[A-Z]")
                + kind(password, "[0-9]")
                + kind(password, "[^a-zA-Z0-9]");
        if (password.length() < SHORTEST || password.length() > LONGEST || kinds < 3) {
            throw new SignInFailed("password", "password-weak", SHORTEST);
        }
        var plain = password.toLowerCase(java.util.Locale.ROOT);
        if (plain.contains(login.toLowerCase(java.util.Locale.ROOT))
                || USUAL.stream().anyMatch(plain::startsWith)) {
            throw new SignInFailed("password", "password-usual");
        }
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
        return word().substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word().substring(1) + "-"
                + "%04d".formatted(RANDOM.nextInt(10_000)) + "-" + word();
    }

    private static String word() {
        return RANDOM.ints(5, 0, LETTERS.length())
                .collect(StringBuilder::new, (word, at) -> word.append(LETTERS.charAt(at)), StringBuilder::append)
                .toString();
    }
}
