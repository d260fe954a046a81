// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.casework.evidence;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.moothall.core.internal.Required;
import org.moothall.core.json.AsWritten;
import org.moothall.core.privacy.Masks;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;

/** What a {@link PublishableCopy} is made of. */
record PublishableCopyRecord(
        @Privacy(PrivacyCategory.REFERENCE) String kind,

        @Privacy(PrivacyCategory.LINKED) @Valid @JsonUnwrapped
        StoredFile file,

        @Privacy(PrivacyCategory.LINKED) String originalSha256,

        @Privacy(value = PrivacyCategory.PERSONAL, aboutOthers = true)
        String clearedBy,

        @Privacy(PrivacyCategory.LINKED) @AsWritten OffsetDateTime clearedAt,

        @Privacy(PrivacyCategory.SPECIAL_CATEGORY) @JsonAnyGetter
        Map<String, @Nullable Object> laterMembers)
        implements PublishableCopy {
    static final String KIND = "publishable-copy";

    PublishableCopyRecord {
        StoredFile.refuseOtherThanHash(Required.part(originalSha256, "a publishable copy", "originalSha256"));
        Required.text(clearedBy, "a publishable copy", "clearedBy");
        Required.part(clearedAt, "a publishable copy", "clearedAt");
        if (file.sha256().equals(originalSha256)) {
            throw new IllegalArgumentException(
                    "a publishable copy without metadata differs from its original; these two are the same file");
        }
    }

    @Override
    public String toString() {
        return Masks.describe("PublishableCopy", this);
    }
}
