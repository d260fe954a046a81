// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.form;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A constraint on a {@link TypedDate}: it is a date that there is. Null is accepted, for a field that may be left out; see
 * {@link Forms#given(TypedDate)}. The violation stands at the field that is wrong, {@code born.month}, or at the whole date.
 *
 * <p><b>Messages</b> in English and Welsh, with the words of GOV.UK: <i>Date of birth must include a month</i>.
 */
@Documented
@Constraint(validatedBy = RealDate.Judge.class)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE, ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
public @interface RealDate {
    /** What the page calls the date, as a sentence begins: {@code Date of birth}, or a key of your messages, {@code {permit.born}}. */
    String name();

    /** What is said instead of all of our words; empty for ours. */
    String message() default "";

    /** As in every constraint. */
    Class<?>[] groups() default {};

    /** As in every constraint. */
    Class<? extends Payload>[] payload() default {};

    /** Judges typed dates; for the validator. */
    final class Judge implements ConstraintValidator<RealDate, TypedDate> {
        private String name = "";
        private String message = "";

        @Override
        public void initialize(RealDate constraint) {
            name = constraint.name();
            message = constraint.message();
        }

        @Override
        public boolean isValid(@Nullable TypedDate typed, ConstraintValidatorContext context) {
            if (typed == null) {
                return true;
            }
            DateVerdict verdict = DateVerdict.of(typed);
            if (verdict.date().isEmpty()) {
                tell(verdict, context);
            }
            return verdict.date().isPresent();
        }

        private void tell(DateVerdict verdict, ConstraintValidatorContext context) {
            String ours =
                    (verdict.fault().isNamed() ? name : "") + verdict.fault().key();
            context.disableDefaultConstraintViolation();
            var violation = context.buildConstraintViolationWithTemplate(message.isEmpty() ? ours : message);
            Optional<String> field = verdict.field().map(TypedDate.Field::path);
            if (field.isPresent()) {
                violation.addPropertyNode(field.get()).addConstraintViolation();
            } else {
                violation.addConstraintViolation();
            }
        }
    }
}
