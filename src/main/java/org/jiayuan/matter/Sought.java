package org.jiayuan.matter;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jiayuan.shared.Rule;
import org.jspecify.annotations.Nullable;

/**
 * What somebody types to find a matter: its number, the last digits of the reporter's phone, or words.
 *
 * @param typed as it was typed
 * @param year of the number; null if only the number itself was typed
 * @param number of the matter; null if none was typed
 * @param community what stood before the number, a name; empty if nothing did
 * @param tail four digits that may be the end of a phone number; null if it cannot be
 * @param words to look for in title and place; empty if a number was typed
 */
@Rule(
        says = "Four digits are a matter's number or the end of a phone; a search for the end of a phone is written "
                + "down and does not travel in an address.",
        source = "个人信息保护法 art. 6; GB/T 22239-2019 8.1.4.3")
public record Sought(
        String typed,
        @Nullable Integer year,
        @Nullable Integer number,
        String community,
        @Nullable String tail,
        String words) {

    /** Nothing is looked for. */
    public static final Sought NOTHING = new Sought("", null, null, "", null, "");

    private static final Pattern WITH_YEAR =
            Pattern.compile("(.*?)\\s*[〔\\[(（【]?\\s*(20\\d{2})\\s*[〕\\])）】\\-\\s/]\\s*第?\\s*(\\d{1,7})\\s*号?");
    private static final Pattern ALONE = Pattern.compile("第?\\s*(\\d{1,7})\\s*号?");

    /** Reads what was typed. */
    public static Sought of(@Nullable String typed) {
        var text = typed == null
                ? ""
                : Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        if (text.isEmpty()) {
            return NOTHING;
        }
        var full = WITH_YEAR.matcher(text);
        if (full.matches()) {
            var name = full.group(1).replaceAll("[〔\\[(（【\\s-]+$", "").strip();
            return new Sought(text, Integer.valueOf(full.group(2)), Integer.valueOf(full.group(3)), name, null, "");
        }
        var alone = ALONE.matcher(text);
        if (alone.matches()) {
            var digits = alone.group(1);
            return new Sought(text, null, Integer.valueOf(digits), "", text.matches("\\d{4}") ? digits : null, "");
        }
        if (text.matches("(\\+?86)?[\\s-]*1[3-9][\\d\\s-]{9,13}")) {
            var digits = text.replaceAll("\\D", "");
            return new Sought(text, null, null, "", digits.substring(digits.length() - 4), "");
        }
        return new Sought(text, null, null, "", null, text);
    }

    public boolean nothing() {
        return typed.isEmpty();
    }

    /** Whether it may be personal data, which must not stand in an address. */
    public boolean personal() {
        return tail != null;
    }
}
