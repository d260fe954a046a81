// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.place;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.moothall.core.identifier.place.Uprn;
import org.moothall.core.identifier.place.Usrn;
import org.moothall.core.privacy.Masks;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;

/** What a {@link Place} is made of. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PlaceRecord(
        @Privacy(PrivacyCategory.LINKED) @Nullable Wgs84Point point,
        @Privacy(PrivacyCategory.LINKED) @Nullable Address address,
        @Privacy(PrivacyCategory.LINKED) @Nullable Uprn uprn,
        @Privacy(PrivacyCategory.REFERENCE) @Nullable Usrn usrn,
        @Privacy(PrivacyCategory.PERSONAL) @Nullable String description,

        @Privacy(PrivacyCategory.SPECIAL_CATEGORY) @JsonAnyGetter
        Map<String, @Nullable Object> laterMembers)
        implements Place {
    PlaceRecord {
        if (point == null && address == null && uprn == null && usrn == null && description == null) {
            throw new IllegalArgumentException(
                    "a place needs at least one of point, address, uprn, usrn and description");
        }
    }

    @Override
    public String toString() {
        return Masks.describe("Place", this);
    }
}
