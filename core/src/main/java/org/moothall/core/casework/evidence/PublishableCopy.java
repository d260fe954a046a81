// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.casework.evidence;

import static org.moothall.core.privacy.PrivacyCategory.LINKED;
import static org.moothall.core.privacy.PrivacyCategory.PERSONAL;
import static org.moothall.core.privacy.PrivacyCategory.REFERENCE;
import static org.moothall.core.privacy.PrivacyCategory.SPECIAL_CATEGORY;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import java.time.OffsetDateTime;
import java.util.function.Function;
import org.moothall.core.internal.Required;
import org.moothall.core.json.AsWritten;
import org.moothall.core.json.LaterMembers;
import org.moothall.core.privacy.Masks;
import org.moothall.core.privacy.Privacy;

/**
 * A copy of an original that may be shown outside the case: without metadata such as EXIF, and looked at.
 *
 * <p><b>Grows</b> a later version may have more components: {@link Original#copiedWithoutMetadata} makes one, and nobody else calls the
 * constructor.
 *
 * @param kind {@code publishable-copy}
 * @param file the file of the copy
 * @param originalSha256 the hash of the original that it is a copy of
 * @param clearedBy who looked at it and found it fit to be shown
 * @param clearedAt when they did
 * @param laterMembers what a later version wrote in its JSON
 */
public record PublishableCopy(
        @Privacy(REFERENCE) String kind,
        @Privacy(LINKED) @Valid @JsonUnwrapped StoredFile file,
        @Privacy(LINKED) String originalSha256,
        @Privacy(value = PERSONAL, aboutOthers = true) String clearedBy,
        @Privacy(LINKED) @AsWritten OffsetDateTime clearedAt,
        @Privacy(SPECIAL_CATEGORY) @JsonAnyGetter LaterMembers laterMembers)
        implements Evidence {
    static final String KIND = "publishable-copy";

    /** For {@link Original#copiedWithoutMetadata} alone. Refuses the original itself for a copy. */
    public PublishableCopy {
        Required.kind(kind, KIND);
        StoredFile.refuseOtherThanHash(Required.part(originalSha256, "a publishable copy", "originalSha256"));
        Required.text(clearedBy, "a publishable copy", "clearedBy");
        Required.part(clearedAt, "a publishable copy", "clearedAt");
        if (file.sha256().equals(originalSha256)) {
            throw new IllegalArgumentException(
                    "a publishable copy without metadata differs from its original; these two are the same file");
        }
    }

    static PublishableCopy of(
            StoredFile file, String originalSha256, String clearedBy, OffsetDateTime clearedAt, LaterMembers later) {
        return new PublishableCopy(KIND, file, originalSha256, clearedBy, clearedAt, later);
    }

    @Override
    public <R> R fold(
            Function<? super Original, ? extends R> original,
            Function<? super PublishableCopy, ? extends R> copy,
            Function<? super OtherEvidence, ? extends R> other) {
        return copy.apply(this);
    }

    @Override
    public String toString() {
        return Masks.describe("PublishableCopy", this);
    }
}
