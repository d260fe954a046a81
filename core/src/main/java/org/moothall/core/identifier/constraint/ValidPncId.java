// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.OverridesAttribute;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The text is an identifier of the Police National Computer, as people may type it. A year has four digits, unless {@link #shortYear} is true. Null is valid; pair it with {@code @NotNull}. */
@Documented
@Constraint(validatedBy = {})
@ReportAsSingleViolation
@ValidIdentifier(scheme = "pnc-id")
@Retention(RetentionPolicy.RUNTIME)
@Target({
    ElementType.METHOD,
    ElementType.FIELD,
    ElementType.ANNOTATION_TYPE,
    ElementType.CONSTRUCTOR,
    ElementType.PARAMETER,
    ElementType.TYPE_USE
})
public @interface ValidPncId {
    /** What to tell the person who typed it. */
    String message() default "{org.moothall.core.identifier.constraint.ValidPncId.message}";

    /**
     * Whether a year of two digits is taken too: it is the latest such year which is not after this year by the validator's clock.
     * Read the text by {@code PncId.parse(text, thisYear)} then.
     */
    @OverridesAttribute(constraint = ValidIdentifier.class, name = "shortYear")
    boolean shortYear() default false;

    /** The groups it belongs to. */
    Class<?>[] groups() default {};

    /** What clients of the validation API attach to it. */
    Class<? extends Payload>[] payload() default {};
}
