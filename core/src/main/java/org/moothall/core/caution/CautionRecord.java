// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.caution;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotEmpty;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.moothall.core.internal.Required;
import org.moothall.core.json.AsWritten;
import org.moothall.core.json.Several;
import org.moothall.core.privacy.Masks;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;
import org.moothall.core.text.Given;

/** What a {@link Caution} is made of. It says that somebody may have done wrong, so it is as private as that. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CautionRecord(
        @Privacy(PrivacyCategory.CRIMINAL) CautionKind kind,
        @Privacy(PrivacyCategory.CRIMINAL) @Given String reason,

        @Privacy(value = PrivacyCategory.PERSONAL, aboutOthers = true) @Given
        String owner,

        @Privacy(PrivacyCategory.CRIMINAL) @AsWritten LocalDate reviewOn,

        @Privacy(PrivacyCategory.CRIMINAL) @AsWritten @Nullable
        LocalDate since,

        @Privacy(PrivacyCategory.REFERENCE) @Several @NotEmpty
        List<String> readers,

        @Privacy(PrivacyCategory.SPECIAL_CATEGORY) @JsonAnyGetter
        Map<String, @Nullable Object> laterMembers)
        implements Caution {
    CautionRecord {
        readers = Required.texts(readers, "a caution", "readers");
        Required.text(reason, "a caution", "reason");
        Required.text(owner, "a caution", "owner");
    }

    @Override
    public String toString() {
        return Masks.describe("Caution", this);
    }
}
