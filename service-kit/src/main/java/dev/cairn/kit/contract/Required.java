package dev.cairn.kit.contract;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The value has to be there. On a component of a request that is nullable only because a caller may leave anything out:
 * its absence is refused. It checks nothing itself; a test sends requests without anything and compares what is refused.
 */
@Documented
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Required {}
