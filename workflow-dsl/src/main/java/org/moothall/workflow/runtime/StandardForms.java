// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.runtime;

import jakarta.validation.Validation;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.moothall.core.form.FormValidator;

/**
 * The standard check of forms: their constraints by Hibernate Validator, without an expression language. Made when it is first asked
 * for, since that takes a while.
 */
final class StandardForms {
    static final FormValidator VALIDATOR = FormValidator.of(Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory());

    private StandardForms() {}
}
