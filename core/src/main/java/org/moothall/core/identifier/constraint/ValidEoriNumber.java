// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The text is an EORI number, as people may type it. Null is valid; pair it with {@code @NotNull}. */
@Documented
@Constraint(validatedBy = {})
@ReportAsSingleViolation
@ValidIdentifier(scheme = "eori")
@Retention(RetentionPolicy.RUNTIME)
@Target({
    ElementType.METHOD,
    ElementType.FIELD,
    ElementType.ANNOTATION_TYPE,
    ElementType.CONSTRUCTOR,
    ElementType.PARAMETER,
    ElementType.TYPE_USE
})
public @interface ValidEoriNumber {
    /** What to tell the person who typed it. */
    String message() default "{org.moothall.core.identifier.constraint.ValidEoriNumber.message}";

    /** The groups it belongs to. */
    Class<?>[] groups() default {};

    /** What clients of the validation API attach to it. */
    Class<? extends Payload>[] payload() default {};
}
