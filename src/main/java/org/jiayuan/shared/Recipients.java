package org.jiayuan.shared;

import java.util.Optional;

/** Where a message to somebody goes. Implemented by those who know people: accounts, reporters without an account. */
public interface Recipients {

    /** What phone numbers are sealed for, wherever they stand. */
    String PHONE = "person.phone";

    /**
     * The phone number, still sealed.
     *
     * @param recipient {@code account:<uuid>} or another kind of address that the implementing module knows
     * @return nothing if this module does not know the address, or there is no number
     */
    Optional<Sealed> phone(String recipient);

    /** The language she is written to in, as a tag like {@code en}; nothing if this module does not know her. */
    Optional<String> language(String recipient);
}
