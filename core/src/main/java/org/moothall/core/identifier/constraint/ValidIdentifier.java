// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The text is an identifier of a scheme, as people may type it. Null is valid; pair it with {@code @NotNull}. The message
 * never holds the value.
 */
@Documented
@Constraint(validatedBy = IdentifierValidator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({
    ElementType.METHOD,
    ElementType.FIELD,
    ElementType.ANNOTATION_TYPE,
    ElementType.CONSTRUCTOR,
    ElementType.PARAMETER,
    ElementType.TYPE_USE
})
public @interface ValidIdentifier {
    /** The id of the scheme, for example {@code uprn}; one that this library lacks is a mistake in the program. */
    String scheme();

    /**
     * Whether a year of two digits, where the scheme has a year, is taken too: it is the latest such year which is not after this
     * year by the validator's clock.
     */
    boolean shortYear() default false;

    /** What to tell the person who typed it. */
    String message() default "{org.moothall.core.identifier.constraint.ValidIdentifier.message}";

    /** The groups it belongs to. */
    Class<?>[] groups() default {};

    /** What clients of the validation API attach to it. */
    Class<? extends Payload>[] payload() default {};
}
