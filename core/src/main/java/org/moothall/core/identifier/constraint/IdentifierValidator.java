// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.constraint;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.moothall.core.identifier.Scheme;
import org.moothall.core.identifier.registry.Schemes;

/** The one validator behind all identifier constraints. */
public final class IdentifierValidator implements ConstraintValidator<ValidIdentifier, CharSequence> {
    private @Nullable Scheme<?> scheme;

    /** Made by the validation engine. */
    public IdentifierValidator() {}

    /** Finds the scheme; an {@link IllegalArgumentException} when there is none of that id. */
    @Override
    public void initialize(ValidIdentifier constraint) {
        scheme = Schemes.byId(constraint.scheme())
                .orElseThrow(() -> new IllegalArgumentException(
                        "there is no identifier scheme '" + constraint.scheme() + "'; Schemes.all() lists them"));
    }

    @Override
    public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
        return text == null || Objects.requireNonNull(scheme, "not initialized").isValid(text);
    }
}
