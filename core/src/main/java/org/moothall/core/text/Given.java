// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.text;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The text has something to see in it, as {@link Unseen#isBlank} judges; null has not. Other than {@code @NotBlank} of most engines, it
 * refuses a pasted no-break space, and text of invisible characters.
 */
@Documented
@Constraint(validatedBy = GivenValidator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({
    ElementType.METHOD,
    ElementType.FIELD,
    ElementType.ANNOTATION_TYPE,
    ElementType.CONSTRUCTOR,
    ElementType.PARAMETER,
    ElementType.TYPE_USE
})
public @interface Given {
    /** What to tell the person who left it empty; the words of {@code @NotBlank} unless others are given. */
    String message() default "{jakarta.validation.constraints.NotBlank.message}";

    /** The groups it belongs to. */
    Class<?>[] groups() default {};

    /** What clients of the validation API attach to it. */
    Class<? extends Payload>[] payload() default {};
}
