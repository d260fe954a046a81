// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.person;

import org.moothall.core.internal.Required;
import org.moothall.core.json.NeverGrows;
import org.moothall.core.privacy.Masks;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;

/**
 * Another name that a person has or had, what for, and when.
 *
 * @param name the name
 * @param use what it is or was used for
 * @param used when it was used
 */
public record OtherName(
        @Privacy(PrivacyCategory.PERSONAL) PersonName name,
        @Privacy(PrivacyCategory.PERSONAL) NameUse use,
        @Privacy(PrivacyCategory.PERSONAL) Span used)
        implements NeverGrows {
    /** Refuses one without a name or a use. */
    public OtherName {
        Required.part(name, "another name", "name");
        Required.part(use, "another name", "use");
        Required.part(used, "another name", "used");
    }

    /** Another name of which nobody said when it was used. */
    public static OtherName of(PersonName name, NameUse use) {
        return new OtherName(name, use, Span.OPEN);
    }

    /** The same name, used then. */
    public OtherName withUsed(Span newUsed) {
        return new OtherName(name, use, newUsed);
    }

    @Override
    public String toString() {
        return Masks.describe("OtherName", this);
    }
}
