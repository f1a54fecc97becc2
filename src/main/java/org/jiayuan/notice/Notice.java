package org.jiayuan.notice;

import java.util.List;

/**
 * A sentence for one person. Values are ids, numbers, dates and what is public anyway: never a name, never somebody's
 * words, never a secret.
 *
 * @param recipient {@code account:<uuid>}, or an address that a module of {@link org.jiayuan.shared.Recipients} knows
 * @param community where it comes from
 * @param key of the sentence
 * @param values put into it
 * @param link where it leads inside the program
 * @param message whether it is worth a message to the phone as well
 */
public record Notice(
        String recipient, String community, String key, List<String> values, String link, boolean message) {

    /** How a recipient with an account is written. */
    public static final String ACCOUNT = "account:";

    public Notice {
        values = List.copyOf(values);
    }
}
