package org.jiayuan;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says which rules a test shows that are not named like it, so that a story about several of them need not be told
 * twice. {@code docs/rulebook.md} links to it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Proves {

    /** The types annotated with {@link org.jiayuan.shared.Rule}. */
    Class<?>[] value();
}
