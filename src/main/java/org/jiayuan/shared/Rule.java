package org.jiayuan.shared;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a type that is one rule with a number or a source; {@code docs/rulebook.md} is the list of them. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Rule {

    /** The programme's clause id, for example {@code 9.2.6}; empty if the rule has another source only. */
    String clause() default "";

    /** The rule in one sentence. */
    String says();

    /** Where it stands: clause, law and article, or the page of ours that decided it. */
    String source();
}
