package org.jiayuan.privacy;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whose data: a person as far as the program knows her. Written as she is written to. */
public sealed interface Whose {

    /** How she is written: {@code account:<uuid>}, {@code reporter:<community>/<reference>}. */
    String word();

    /** Her account, if she has one. */
    default @Nullable UUID account() {
        return null;
    }

    /** Somebody with an account. */
    record Account(UUID id) implements Whose {
        @Override
        public String word() {
            return "account:" + id;
        }

        @Override
        public UUID account() {
            return id;
        }
    }

    /**
     * Somebody without one, who has the secret link of her matter.
     *
     * @param community where it is registered
     * @param reference {@code 2026-418}
     */
    record Reporter(String community, String reference) implements Whose {
        private static final Pattern WORD = Pattern.compile("reporter:(\\d{12})/(\\d{4}-\\d{1,9})");

        @Override
        public String word() {
            return "reporter:" + community + "/" + reference;
        }
    }

    /** Reads it again. */
    static Optional<Whose> read(String word) {
        if (word.matches("account:[0-9a-f-]{36}")) {
            return Optional.of(new Account(UUID.fromString(word.substring("account:".length()))));
        }
        var reporter = Reporter.WORD.matcher(word);
        return reporter.matches() ? Optional.of(new Reporter(reporter.group(1), reporter.group(2))) : Optional.empty();
    }
}
