// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.constraint;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.time.Year;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.moothall.core.identifier.Scheme;
import org.moothall.core.identifier.registry.Schemes;

/** The one validator behind all identifier constraints. */
public final class IdentifierValidator implements ConstraintValidator<ValidIdentifier, CharSequence> {
    private @Nullable Scheme<?> scheme;
    private boolean takesShortYear;

    /** Made by the validation engine. */
    public IdentifierValidator() {}

    /** Finds the scheme; an {@link IllegalArgumentException} when there is none of that id. */
    @Override
    public void initialize(ValidIdentifier constraint) {
        scheme = Schemes.byId(constraint.scheme())
                .orElseThrow(() -> new IllegalArgumentException(
                        "there is no identifier scheme '" + constraint.scheme() + "'; Schemes.all() lists them"));
        takesShortYear = constraint.shortYear();
    }

    @Override
    public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
        return text == null || isValid(text, Objects.requireNonNull(scheme, "not initialized"), context);
    }

    private boolean isValid(CharSequence text, Scheme<?> known, ConstraintValidatorContext context) {
        if (!takesShortYear) {
            return known.isValid(text);
        }
        Year thisYear = Year.now(context.getClockProvider().getClock());
        return known.parse(text.toString(), thisYear).optional().isPresent();
    }
}
