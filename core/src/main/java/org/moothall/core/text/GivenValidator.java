// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.text;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Judges {@link Given}. */
public final class GivenValidator implements ConstraintValidator<Given, CharSequence> {
    /** Made by the validation engine. */
    public GivenValidator() {}

    @Override
    public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
        return !Unseen.isBlank(text);
    }
}
