package org.jiayuan.open311.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What answers in the language of GeoReport v2, its refusals too. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface GeoReport {}
