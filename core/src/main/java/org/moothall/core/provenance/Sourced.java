// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.provenance;

import org.moothall.core.internal.Required;
import org.moothall.core.json.NeverGrows;
import org.moothall.core.privacy.Masks;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;

/**
 * A value that carries its provenance with it. What the value is, and so how private, only its user knows: it counts as
 * special category.
 *
 * @param value the value
 * @param provenance where it comes from
 */
public record Sourced<T>(
        @Privacy(PrivacyCategory.SPECIAL_CATEGORY) T value,
        @Privacy(PrivacyCategory.LINKED) Provenance provenance) implements NeverGrows {
    /** Refuses one without value or provenance. */
    public Sourced {
        Required.part(value, "a sourced value", "value");
        Required.part(provenance, "a sourced value", "provenance");
    }

    /** A value and where it comes from. */
    public static <T> Sourced<T> of(T value, Provenance provenance) {
        return new Sourced<>(value, provenance);
    }

    /** The same value, verified this far. */
    public Sourced<T> verified(Verification verification) {
        return new Sourced<>(value, provenance.withVerification(verification));
    }

    @Override
    public String toString() {
        return Masks.describe("Sourced", this);
    }
}
