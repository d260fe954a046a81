// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.casework.correspondence;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.moothall.core.casework.evidence.StoredFile;
import org.moothall.core.internal.LanguageTag;
import org.moothall.core.internal.Required;
import org.moothall.core.json.AsWritten;
import org.moothall.core.json.Several;
import org.moothall.core.person.Channel;
import org.moothall.core.person.ContactPoint;
import org.moothall.core.privacy.Masks;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;
import org.moothall.core.text.Unseen;

/** What a {@link Correspondence} is made of. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CorrespondenceRecord(
        @Privacy(PrivacyCategory.REFERENCE) Direction direction,
        @Privacy(PrivacyCategory.REFERENCE) Channel channel,
        @Privacy(PrivacyCategory.LINKED) @AsWritten OffsetDateTime at,
        @Privacy(PrivacyCategory.SPECIAL_CATEGORY) String text,
        @Privacy(PrivacyCategory.LINKED) @Nullable String party,
        @Privacy(PrivacyCategory.PERSONAL) @Valid @Nullable ContactPoint sentTo,
        @Privacy(PrivacyCategory.REFERENCE) @Valid @Nullable Template template,

        @Privacy(PrivacyCategory.LINKED) @Pattern(regexp = LanguageTag.SHAPE, message = LanguageTag.MESSAGE) @Nullable
        String language,

        @Privacy(PrivacyCategory.LINKED) @Several List<@Valid StoredFile> attachments,
        @Privacy(PrivacyCategory.LINKED) @Several List<@Valid Receipt> receipts,

        @Privacy(PrivacyCategory.SPECIAL_CATEGORY) @Nullable String subject,

        @Privacy(value = PrivacyCategory.PERSONAL, aboutOthers = true) @Nullable
        String by,

        @Privacy(PrivacyCategory.LINKED) @Nullable String id,

        @Privacy(PrivacyCategory.LINKED) @Nullable String inReplyTo,

        @Privacy(PrivacyCategory.REFERENCE) @Several List<String> readers,

        @Privacy(PrivacyCategory.SPECIAL_CATEGORY) @JsonAnyGetter
        Map<String, @Nullable Object> laterMembers)
        implements Correspondence {
    CorrespondenceRecord {
        party = Unseen.orNull(party);
        language = Unseen.orNull(language);
        subject = Unseen.orNull(subject);
        by = Unseen.orNull(by);
        id = Unseen.orNull(id);
        inReplyTo = Unseen.orNull(inReplyTo);
        attachments = List.copyOf(attachments);
        receipts = List.copyOf(receipts);
        readers = Required.texts(readers, "correspondence", "readers");
    }

    @Override
    public String toString() {
        return Masks.describe("Correspondence", this);
    }
}
