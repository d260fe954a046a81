// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.host;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.moothall.core.finding.Finding;
import org.moothall.core.finding.Location;
import org.moothall.core.finding.Refusal;

/** Checks forms with Jakarta Validation before a case sees them. Messages say what is wanted and never quote what was given. */
public final class FormCheck {
    private final Validator validator;

    private FormCheck(Validator validator) {
        this.validator = validator;
    }

    /** Checks with an application's own validator. */
    public static FormCheck with(Validator validator) {
        return new FormCheck(validator);
    }

    /** Checks with Hibernate Validator, without an expression language. */
    public static FormCheck standard() {
        try (ValidatorFactory factory = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()) {
            return new FormCheck(factory.getValidator());
        }
    }

    /** Everything that is wrong with a form, by component; empty when it is sound. */
    public Optional<Refusal> refusal(Object form) {
        List<Finding> findings = validator.validate(form).stream()
                .map(FormCheck::finding)
                .sorted(Comparator.comparing(Finding::text))
                .toList();
        return findings.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Refusal("MH-W025", "the form has " + findings.size() + " faults [MH-W025]", findings));
    }

    private static Finding finding(ConstraintViolation<Object> violation) {
        String constraint = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        Location where = new Location.Component(violation.getPropertyPath().toString());
        return Finding.error("form/" + constraint, where, violation.getMessage());
    }
}
