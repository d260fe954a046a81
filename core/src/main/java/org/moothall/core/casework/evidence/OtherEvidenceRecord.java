// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.casework.evidence;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.moothall.core.privacy.Masks;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;

/** What {@link OtherEvidence} is made of. Nobody here knows what its kind means. */
record OtherEvidenceRecord(
        @Privacy(PrivacyCategory.SPECIAL_CATEGORY) String kind,

        @Privacy(PrivacyCategory.SPECIAL_CATEGORY) @JsonAnyGetter
        Map<String, @Nullable Object> laterMembers)
        implements OtherEvidence {
    @Override
    public String toString() {
        return Masks.describe("OtherEvidence", this);
    }
}
