// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.form;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.lang.annotation.Annotation;
import java.util.Comparator;
import java.util.Set;
import org.moothall.core.finding.Finding;
import org.moothall.core.finding.Location;
import org.moothall.core.text.Given;

/**
 * A constraint that a form breaks. They are in page order, and of those of one field the one to tell is the first: nothing in that order
 * depends on the language.
 *
 * @param field where it is
 * @param isPresent whether something was entered there, so that it cannot be said to be missing
 * @param position which one of the field's constraints it is
 * @param template the message before it has words
 * @param message the message
 */
record Broken(FormField field, boolean isPresent, int position, String template, String message)
        implements Comparable<Broken> {
    private static final Set<Class<? extends Annotation>> MISSING =
            Set.of(Given.class, NotBlank.class, NotEmpty.class, NotNull.class);
    private static final Comparator<Broken> ORDER = Comparator.comparing(Broken::field)
            .thenComparing(Broken::isPresent)
            .thenComparing(Broken::position)
            .thenComparing(Broken::template)
            .thenComparing(Broken::message);

    static Broken of(Object form, ConstraintViolation<?> violation) {
        Annotation constraint = violation.getConstraintDescriptor().getAnnotation();
        FormField field = FormField.of(form, violation.getPropertyPath());
        return new Broken(
                field,
                !MISSING.contains(constraint.annotationType()),
                field.position(constraint),
                violation.getMessageTemplate(),
                violation.getMessage());
    }

    Finding finding() {
        return Finding.error(isPresent ? "form/faulty" : "form/missing", new Location.Component(field.path()), message);
    }

    @Override
    public int compareTo(Broken other) {
        return ORDER.compare(this, other);
    }
}
