// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.person;

import org.moothall.core.internal.Required;
import org.moothall.core.json.NeverGrows;
import org.moothall.core.privacy.Masks;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;

/**
 * The membership of a person in a household, with dates.
 *
 * @param personId their {@link Person#id}
 * @param during from when until when
 */
public record HouseholdMember(
        @Privacy(PrivacyCategory.LINKED) String personId,
        @Privacy(PrivacyCategory.PERSONAL) Span during) implements NeverGrows {
    /** Refuses one without a person. */
    public HouseholdMember {
        Required.text(personId, "a household member", "personId");
        Required.part(during, "a household member", "during");
    }

    /** A member from a date on. */
    public static HouseholdMember since(PartialDate from, String personId) {
        return new HouseholdMember(personId, Span.since(Required.part(from, "a household member", "from")));
    }

    /** The same member, who left on a date. */
    public HouseholdMember leftOn(PartialDate lastDay) {
        return new HouseholdMember(personId, during.endedOn(Required.part(lastDay, "a household member", "lastDay")));
    }

    @Override
    public String toString() {
        return Masks.describe("HouseholdMember", this);
    }
}
