// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.host;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    /** Checks with Hibernate Validator, without an expression language. All who ask share one: making it takes a while. */
    public static FormCheck standard() {
        return Standard.CHECK;
    }

    /** Made when it is first asked for. */
    private static final class Standard {
        static final FormCheck CHECK = new FormCheck(Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()
                .getValidator());
    }

    /** Everything that is wrong with a form, by component; empty when it is sound. */
    public Optional<Refusal> refusal(Object form) {
        Set<ConstraintViolation<Object>> violations = validator.validate(form);
        return violations.isEmpty() ? Optional.empty() : Optional.of(refusal(violations));
    }

    private static Refusal refusal(Set<ConstraintViolation<Object>> violations) {
        return refusal(violations.stream()
                .map(FormCheck::finding)
                .sorted(Comparator.comparing(Finding::text))
                .toList());
    }

    /** What is answered to a form that has faults. */
    public static Refusal refusal(List<Finding> findings) {
        String number = findings.size() == 1 ? "a fault" : findings.size() + " faults";
        return new Refusal("MH-W025", "the form has " + number + " [MH-W025]", findings);
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
