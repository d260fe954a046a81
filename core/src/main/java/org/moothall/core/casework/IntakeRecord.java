// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.casework;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.moothall.core.json.AsWritten;
import org.moothall.core.person.Channel;
import org.moothall.core.person.PartialDate;
import org.moothall.core.privacy.Masks;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;
import org.moothall.core.text.Unseen;

/** What an {@link Intake} is made of. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record IntakeRecord(
        @Privacy(PrivacyCategory.REFERENCE) Channel channel,
        @Privacy(PrivacyCategory.REFERENCE) @AsWritten OffsetDateTime heardAt,

        @Privacy(PrivacyCategory.LINKED) @AsWritten @Nullable
        OffsetDateTime happenedAt,

        @Privacy(value = PrivacyCategory.PERSONAL, aboutOthers = true) @Nullable
        String takenBy,

        @Privacy(value = PrivacyCategory.PERSONAL, aboutOthers = true) @Nullable
        String onBehalfOf,

        @Privacy(PrivacyCategory.LINKED) @Nullable PartialDate happenedAbout,
        @Privacy(PrivacyCategory.SPECIAL_CATEGORY) @Nullable String words,

        @Privacy(PrivacyCategory.LINKED) @Nullable PartialDate happenedUntil,

        @Privacy(PrivacyCategory.PERSONAL) @Nullable String pattern,

        @Privacy(PrivacyCategory.SPECIAL_CATEGORY) @JsonAnyGetter
        Map<String, @Nullable Object> laterMembers)
        implements Intake {
    IntakeRecord {
        takenBy = Unseen.orNull(takenBy);
        onBehalfOf = Unseen.orNull(onBehalfOf);
        words = Unseen.orNull(words);
        pattern = Unseen.orNull(pattern);
        if (happenedAt != null && happenedAt.isAfter(heardAt)) {
            throw new IllegalArgumentException("nothing is heard of before it happens; heardAt is before happenedAt");
        }
    }

    @Override
    public String toString() {
        return Masks.describe("Intake", this);
    }
}
