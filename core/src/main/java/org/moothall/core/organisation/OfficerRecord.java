// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.organisation;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.moothall.core.internal.Required;
import org.moothall.core.json.Several;
import org.moothall.core.person.ContactPoint;
import org.moothall.core.person.PersonName;
import org.moothall.core.person.Span;
import org.moothall.core.privacy.Masks;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;
import org.moothall.core.text.Given;
import org.moothall.core.text.Unseen;

/** What an {@link Officer} is made of. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OfficerRecord(
        @Privacy(PrivacyCategory.LINKED) @Given String id,
        @Privacy(PrivacyCategory.PERSONAL) @Valid @Nullable PersonName name,
        @Privacy(PrivacyCategory.LINKED) @Nullable String jobTitle,
        @Privacy(PrivacyCategory.REFERENCE) @Several List<String> teams,
        @Privacy(PrivacyCategory.REFERENCE) @Several List<String> roles,
        @Privacy(PrivacyCategory.PERSONAL) @Several List<@Valid ContactPoint> contactPoints,
        @Privacy(PrivacyCategory.LINKED) @Nullable Span during,

        @Privacy(PrivacyCategory.SPECIAL_CATEGORY) @JsonAnyGetter
        Map<String, @Nullable Object> laterMembers)
        implements Officer {
    OfficerRecord {
        jobTitle = Unseen.orNull(jobTitle);
        teams = Required.texts(teams, "an officer", "teams");
        roles = Required.texts(roles, "an officer", "roles");
        contactPoints = List.copyOf(contactPoints);
        Required.text(id, "an officer", "id");
    }

    @Override
    public String toString() {
        return Masks.describe("Officer", this);
    }
}
