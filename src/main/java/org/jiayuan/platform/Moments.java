package org.jiayuan.platform;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Reads moments that another program writes into an address. */
public final class Moments {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9000;

    private Moments() {}

    /** The moment, of a year that a database can hold; a plus sign that was not escaped arrives as a space. */
    public static Optional<Instant> read(String written) {
        try {
            return Optional.of(OffsetDateTime.parse(written.strip().replace(' ', '+')))
                    .filter(moment -> moment.getYear() >= FIRST_YEAR && moment.getYear() <= LAST_YEAR)
                    .map(OffsetDateTime::toInstant);
        } catch (DateTimeParseException malformed) {
            return Optional.empty();
        }
    }
}
