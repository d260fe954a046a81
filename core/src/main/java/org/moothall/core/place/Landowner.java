// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.place;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.moothall.core.identifier.organisation.OrganisationId;
import org.moothall.core.internal.Required;
import org.moothall.core.json.NeverGrows;
import org.moothall.core.privacy.Masks;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;

/**
 * The owner or keeper of land. It may be a person.
 *
 * @param name what they are called
 * @param organisation what a register calls them, or null when it is no organisation or none that is known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Landowner(
        @Privacy(PrivacyCategory.PERSONAL) String name,
        @Privacy(PrivacyCategory.LINKED) @Nullable OrganisationId organisation)
        implements NeverGrows {
    /** Refuses a blank name. */
    public Landowner {
        Required.text(name, "a landowner", "name");
    }

    /** A landowner that no register is known to have. */
    public static Landowner named(String name) {
        return new Landowner(name, null);
    }

    /** The same landowner, as a register has them. */
    public Landowner withOrganisation(OrganisationId id) {
        return new Landowner(name, Required.part(id, "a landowner", "organisation"));
    }

    @Override
    public String toString() {
        return Masks.describe("Landowner", this);
    }
}
