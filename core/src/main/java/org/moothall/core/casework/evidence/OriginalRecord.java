// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.casework.evidence;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.moothall.core.json.Several;
import org.moothall.core.privacy.Masks;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;

/** What an {@link Original} is made of. */
record OriginalRecord(
        @Privacy(PrivacyCategory.REFERENCE) String kind,

        @Privacy(PrivacyCategory.LINKED) @Valid @JsonUnwrapped
        StoredFile file,

        @Privacy(PrivacyCategory.PERSONAL) @Several List<@Valid CustodyStep> custody,

        @Privacy(PrivacyCategory.SPECIAL_CATEGORY) @JsonAnyGetter
        Map<String, @Nullable Object> laterMembers)
        implements Original {
    static final String KIND = "original";

    OriginalRecord {
        custody = List.copyOf(custody);
    }

    Original adding(CustodyStep step) {
        List<CustodyStep> steps = new ArrayList<>(custody);
        steps.add(step);
        return new OriginalRecord(kind, file, steps, laterMembers);
    }

    @Override
    public String toString() {
        return Masks.describe("Original", this);
    }
}
