// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.organisation;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.moothall.core.identifier.organisation.OrganisationId;
import org.moothall.core.internal.Required;
import org.moothall.core.json.Several;
import org.moothall.core.person.ContactPoint;
import org.moothall.core.privacy.Masks;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;
import org.moothall.core.text.Given;

/** What a {@link Team} is made of. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TeamRecord(
        @Privacy(PrivacyCategory.REFERENCE) @Given String id,
        @Privacy(PrivacyCategory.REFERENCE) @Given String name,
        @Privacy(PrivacyCategory.REFERENCE) @Nullable OrganisationId organisation,
        @Privacy(PrivacyCategory.REFERENCE) @Several List<String> services,
        @Privacy(PrivacyCategory.REFERENCE) @Several List<@Valid ContactPoint> contactPoints,

        @Privacy(PrivacyCategory.SPECIAL_CATEGORY) @JsonAnyGetter
        Map<String, @Nullable Object> laterMembers)
        implements Team {
    TeamRecord {
        services = Required.texts(services, "a team", "services");
        contactPoints = List.copyOf(contactPoints);
        Required.text(id, "a team", "id");
        Required.text(name, "a team", "name");
    }

    @Override
    public String toString() {
        return Masks.describe("Team", this);
    }
}
