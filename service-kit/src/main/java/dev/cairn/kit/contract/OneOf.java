package dev.cairn.kit.contract;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The text, or each text of the list, is one of a closed set of words. */
@Documented
@Target({ElementType.RECORD_COMPONENT, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface OneOf {

    /** Enums with all of whose words it goes. */
    Class<? extends Worded>[] value() default {};

    /** Words beside those. */
    String[] words() default {};
}
