// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.casework.evidence;

import static org.moothall.core.privacy.PrivacyCategory.SPECIAL_CATEGORY;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import java.util.function.Function;
import org.moothall.core.json.LaterMembers;
import org.moothall.core.privacy.Masks;
import org.moothall.core.privacy.Privacy;

/**
 * Evidence of a kind that only a later version knows. It is kept as it was written, and not shown: nobody here knows what its kind means.
 * Only reading makes one, and nobody else calls the constructor.
 *
 * @param kind what that version calls it
 * @param laterMembers all else that it wrote
 */
public record OtherEvidence(
        @Privacy(SPECIAL_CATEGORY) String kind,
        @Privacy(SPECIAL_CATEGORY) @JsonAnyGetter LaterMembers laterMembers) implements Evidence {
    /** For reading alone. Refuses a kind that this version knows. */
    public OtherEvidence {
        if (kind.equals(Original.KIND) || kind.equals(PublishableCopy.KIND)) {
            throw new IllegalArgumentException(
                    "evidence of a kind that is known is an original or a copy, and no other");
        }
    }

    static OtherEvidence of(String kind, LaterMembers laterMembers) {
        return new OtherEvidence(kind, laterMembers);
    }

    @Override
    public <R> R fold(
            Function<? super Original, ? extends R> original,
            Function<? super PublishableCopy, ? extends R> copy,
            Function<? super OtherEvidence, ? extends R> other) {
        return other.apply(this);
    }

    @Override
    public String toString() {
        return Masks.describe("OtherEvidence", this);
    }
}
