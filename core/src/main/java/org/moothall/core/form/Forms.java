// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.form;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.lang.annotation.Annotation;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.moothall.core.finding.Checked;
import org.moothall.core.finding.Finding;
import org.moothall.core.finding.Location;
import org.moothall.core.privacy.internal.Declarations;
import org.moothall.core.text.Given;
import org.moothall.core.text.Unseen;

/**
 * Judges forms: records that hold text as it was typed, a component a field in the order of the page, with constraints. The form
 * itself stays as it is, so that the page can show again what was typed.
 */
public final class Forms {
    private static final Set<Class<? extends Annotation>> MISSING =
            Set.of(Given.class, NotBlank.class, NotEmpty.class, NotNull.class);

    private Forms() {}

    /**
     * The value that a form holds, or what to tell the person: one finding a field, in page order. Where a field is empty that
     * has to be filled in, that is what is told of it, and nothing else. The rule of a finding is {@code form/missing} or
     * {@code form/faulty}, its message the constraint's, in the language of the validator.
     *
     * @param validator judges the constraints
     * @param form what was typed
     * @param value makes the value of a form whose constraints are all met; what it throws then is a mistake in the program
     */
    public static <F extends Record, T> Checked<T> check(
            Validator validator, F form, Function<? super F, ? extends T> value) {
        List<Finding> findings = findings(validator.validate(form), Declarations.components(form.getClass()));
        return findings.isEmpty() ? Checked.sound(value.apply(form)) : new Checked.Faulty<>(findings);
    }

    /** The text as it was typed; null when there is nothing to see in it, as a page sends a field that was left empty, or that has a pasted no-break space. */
    public static @Nullable String given(@Nullable String typed) {
        return Unseen.orNull(typed);
    }

    /** The date as it was typed; null when there is nothing in any of its fields. */
    public static @Nullable TypedDate given(@Nullable TypedDate typed) {
        return typed == null || typed.isEmpty() ? null : typed;
    }

    private static <F> List<Finding> findings(Set<ConstraintViolation<F>> violations, List<String> fields) {
        Comparator<ConstraintViolation<F>> pageOrder =
                Comparator.comparingInt(violation -> fields.indexOf(field(violation)));
        Map<String, Finding> byField = new LinkedHashMap<>();
        violations.stream()
                .sorted(pageOrder
                        .thenComparing(Forms::path)
                        .thenComparing(Forms::isPresent)
                        .thenComparing(ConstraintViolation::getMessage))
                .forEach(violation -> byField.putIfAbsent(path(violation), finding(violation)));
        return List.copyOf(byField.values());
    }

    private static Finding finding(ConstraintViolation<?> violation) {
        String rule = isPresent(violation) ? "form/faulty" : "form/missing";
        return Finding.error(rule, new Location.Component(path(violation)), violation.getMessage());
    }

    private static boolean isPresent(ConstraintViolation<?> violation) {
        return !MISSING.contains(
                violation.getConstraintDescriptor().getAnnotation().annotationType());
    }

    private static String path(ConstraintViolation<?> violation) {
        return violation.getPropertyPath().toString();
    }

    private static String field(ConstraintViolation<?> violation) {
        var nodes = violation.getPropertyPath().iterator();
        return nodes.hasNext() ? String.valueOf(nodes.next().getName()) : "";
    }
}
