package org.jiayuan.shared;

/**
 * Somebody tried what a rule forbids. Nothing has changed; the person is told why, beside the field it concerns.
 *
 * <p>The message key is the rule's id as well: it travels to the page as {@code data-rule}.
 */
public abstract class RuleBroken extends RuntimeException {

    private final String field;
    private final String key;
    private final transient Object[] arguments;

    /**
     * @param field name of the form field it concerns, or the empty string for the whole form
     * @param key message key, {@code <module>.broken.<what>}
     * @param arguments values the message shows; never personal data
     */
    protected RuleBroken(String field, String key, Object... arguments) {
        super(key);
        this.field = field;
        this.key = key;
        this.arguments = arguments;
    }

    public String field() {
        return field;
    }

    public String key() {
        return key;
    }

    public Object[] arguments() {
        return arguments.clone();
    }
}
