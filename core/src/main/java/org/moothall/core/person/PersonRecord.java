// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.person;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.moothall.core.privacy.Masks;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;

/** What a {@link Person} is made of. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PersonRecord(
        @Privacy(PrivacyCategory.PERSONAL) @Nullable PersonName name,
        @Privacy(PrivacyCategory.PERSONAL) @Nullable String preferredLanguage,
        @Privacy(PrivacyCategory.PERSONAL) @Nullable Contact contact,

        @Privacy(PrivacyCategory.SPECIAL_CATEGORY) @JsonAnyGetter
        Map<String, @Nullable Object> laterMembers)
        implements Person {
    @Override
    public String toString() {
        return Masks.describe("Person", this);
    }
}
