package org.jiayuan.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Somebody tried what a rule forbids. Nothing has changed; the person is told why, beside the field it concerns.
 *
 * <p>The message key is the rule's id as well: it travels to the page as {@code data-rule}.
 */
public abstract class RuleBroken extends RuntimeException {

    private final String field;
    private final String key;
    private final transient Object[] arguments;
    private final transient List<RuleBroken> others = new ArrayList<>();

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

    /** The first of some that were broken at once; the others are told with it, each beside its own field. */
    public static <B extends RuleBroken> B first(List<B> broken) {
        var first = broken.getFirst();
        ((RuleBroken) first).others.addAll(broken.subList(1, broken.size()));
        return first;
    }

    /** Makes some checks, and tells everything that is broken at once. */
    public static void together(Runnable... checks) {
        var broken = new ArrayList<RuleBroken>();
        for (var check : checks) {
            try {
                check.run();
            } catch (RuleBroken one) {
                broken.add(one);
            }
        }
        if (!broken.isEmpty()) {
            throw first(broken);
        }
    }

    /** It and what was broken at the same time, in that order. */
    public List<RuleBroken> told() {
        return Stream.concat(Stream.of(this), others.stream().flatMap(other -> other.told().stream()))
                .toList();
    }
}
