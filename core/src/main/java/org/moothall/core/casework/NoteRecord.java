// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.casework;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.moothall.core.internal.Required;
import org.moothall.core.json.AsWritten;
import org.moothall.core.json.Several;
import org.moothall.core.privacy.Masks;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;
import org.moothall.core.provenance.Provenance;
import org.moothall.core.text.Given;
import org.moothall.core.text.Unseen;

/** What a {@link Note} is made of. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record NoteRecord(
        @Privacy(PrivacyCategory.LINKED) @AsWritten OffsetDateTime at,

        @Privacy(value = PrivacyCategory.PERSONAL, aboutOthers = true) @Given
        String by,

        @Privacy(PrivacyCategory.SPECIAL_CATEGORY) @Given String text,
        @Privacy(PrivacyCategory.LINKED) @Several List<String> about,

        @Privacy(PrivacyCategory.LINKED) @Nullable String id,
        @Privacy(PrivacyCategory.LINKED) @Nullable String corrects,

        @Privacy(PrivacyCategory.REFERENCE) @Several List<String> readers,

        @Privacy(PrivacyCategory.LINKED) @Nullable Provenance provenance,

        @Privacy(PrivacyCategory.SPECIAL_CATEGORY) @JsonAnyGetter
        Map<String, @Nullable Object> laterMembers)
        implements Note {
    NoteRecord {
        id = Unseen.orNull(id);
        corrects = Unseen.orNull(corrects);
        readers = Required.texts(readers, "a note", "readers");
        about = Required.texts(about, "a note", "about");
        Required.text(by, "a note", "by");
        Required.text(text, "a note", "text");
    }

    @Override
    public String toString() {
        return Masks.describe("Note", this);
    }
}
