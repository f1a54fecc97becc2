package org.jiayuan.privacy;

import java.util.Optional;

/** Lets in those without an account who have the secret link of their matter. */
public interface DataDoor {

    /**
     * Whose link it is.
     *
     * @param token the last part of its address
     */
    Optional<Whose> open(String token);
}
