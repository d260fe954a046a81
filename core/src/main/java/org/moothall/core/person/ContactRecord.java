// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.person;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.moothall.core.privacy.Masks;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;

/** What a {@link Contact} is made of. That somebody is not safe says something about their life. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ContactRecord(
        @Privacy(PrivacyCategory.PERSONAL) @Nullable String email,
        @Privacy(PrivacyCategory.PERSONAL) @Nullable String telephone,
        @Privacy(PrivacyCategory.PERSONAL) @Nullable Channel preferred,
        @Privacy(PrivacyCategory.SPECIAL_CATEGORY) boolean safe,

        @Privacy(PrivacyCategory.SPECIAL_CATEGORY) @JsonAnyGetter
        Map<String, @Nullable Object> laterMembers)
        implements Contact {
    @Override
    public String toString() {
        return Masks.describe("Contact", this);
    }
}
