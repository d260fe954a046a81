// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.internal.shape;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Map;
import org.moothall.core.identifier.Scheme;
import org.moothall.core.identifier.constraint.ValidIdentifier;
import org.moothall.core.identifier.registry.Schemes;
import org.moothall.core.text.Given;
import org.moothall.standards.Member;

/** Reads the Jakarta constraints on one component that the shape can vouch for, and refuses the others. */
record ConstraintReader(Class<?> component, Member.Kind kind, Refusals refusals) {
    Constraints with(Constraints before, Annotation annotation, String place) {
        if (annotation instanceof NotNull && component != List.class && component != Map.class) {
            return before.withValue();
        } else if (component == String.class) {
            return withText(before, annotation, place);
        } else if (kind instanceof Member.Kind.Decimal) {
            return withRange(before, annotation, place);
        }
        throw refusals.cannotVouchFor(annotation, place);
    }

    private Constraints withText(Constraints before, Annotation annotation, String place) {
        if (annotation instanceof NotBlank || annotation instanceof Given) {
            return before.withNotBlank();
        } else if (annotation instanceof Size size) {
            return before.withLength(size.min(), size.max());
        } else if (annotation instanceof ValidIdentifier identifier && !identifier.shortYear()) {
            return before.withScheme(scheme(identifier.scheme(), place));
        }
        throw refusals.cannotVouchFor(annotation, place);
    }

    private Constraints withRange(Constraints before, Annotation annotation, String place) {
        if (annotation instanceof DecimalMin least) {
            return before.withSmallest(Double.parseDouble(least.value()), least.inclusive());
        } else if (annotation instanceof DecimalMax most) {
            return before.withLargest(Double.parseDouble(most.value()), most.inclusive());
        } else if (annotation instanceof Min least) {
            return before.withSmallest((double) least.value(), true);
        } else if (annotation instanceof Max most) {
            return before.withLargest((double) most.value(), true);
        }
        throw refusals.cannotVouchFor(annotation, place);
    }

    private Scheme<?> scheme(String id, String place) {
        return Schemes.byId(id)
                .orElseThrow(() -> refusals.because("there is no identifier scheme '" + id + "', which " + place
                        + " names; Schemes.all() lists them"));
    }
}
