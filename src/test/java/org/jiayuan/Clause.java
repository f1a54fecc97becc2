package org.jiayuan;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says of which clauses of the programme a test shows that they hold; {@code docs/clauses.md} is made from it. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Clause {

    /** Ids from {@code clauses.csv}. */
    String[] value();

    /** Whether it shows only a part of them. */
    boolean part() default false;
}
