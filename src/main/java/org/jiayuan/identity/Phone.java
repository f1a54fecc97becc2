package org.jiayuan.identity;

import org.jiayuan.platform.Vault;
import org.jiayuan.shared.Recipients;
import org.jiayuan.shared.Rule;
import org.jiayuan.shared.Sealed;
import org.jspecify.annotations.Nullable;

/**
 * A mobile number of the mainland.
 *
 * @param digits eleven digits
 */
@Rule(says = "A mobile number has eleven digits and begins with 13 to 19.", source = "工信部 numbering plan")
public record Phone(String digits) {

    public Phone {
        if (!digits.matches("1[3-9]\\d{9}")) {
            throw new PhoneIsWrong();
        }
    }

    /**
     * Reads what somebody typed: spaces, hyphens and +86 are let.
     *
     * @throws PhoneIsWrong if it is no mobile number
     */
    public static Phone of(@Nullable String typed) {
        var digits = typed == null
                ? ""
                : java.text.Normalizer.normalize(typed, java.text.Normalizer.Form.NFKC)
                        .replaceAll("[\\s\\-()]", "")
                        .replaceFirst("^(\\+|00)?86(?=1)", "");
        return new Phone(digits);
    }

    /** Sealed, as it is stored. */
    public Sealed seal(Vault vault) {
        return vault.seal(Recipients.PHONE, digits);
    }

    /** The blind index of the whole number. */
    public String index(Vault vault) {
        return vault.index("phone", digits);
    }

    /** The blind indexes under which the whole number may stand. */
    public java.util.List<String> indexes(Vault vault) {
        return vault.indexes("phone", digits);
    }

    /** The blind index of the last four digits. */
    public String tailIndex(Vault vault) {
        return tailIndex(vault, digits.substring(7));
    }

    /** The blind index of four digits that somebody looks for. */
    public static String tailIndex(Vault vault, String tail) {
        return vault.index("phone-tail", tail);
    }

    /** 138****8000. */
    public String masked() {
        return digits.substring(0, 3) + "****" + digits.substring(7);
    }

    @Override
    public String toString() {
        return "phone";
    }
}
