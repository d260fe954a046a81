// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.casework.evidence;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.moothall.core.internal.Required;
import org.moothall.core.json.AsWritten;
import org.moothall.core.json.Moment;
import org.moothall.core.json.NeverGrows;
import org.moothall.core.privacy.Masks;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;
import org.moothall.core.text.Given;

/**
 * A step in the custody of an original: taken, moved, copied or looked at. A court can follow who had the original.
 *
 * @param at when
 * @param by who
 * @param what what they did, for example {@code copied from the camera}
 */
public record CustodyStep(
        @Privacy(PrivacyCategory.LINKED) @AsWritten OffsetDateTime at,

        @Privacy(value = PrivacyCategory.PERSONAL, aboutOthers = true) @Given
        String by,

        @Privacy(PrivacyCategory.PERSONAL) @Given String what)
        implements NeverGrows {
    /** Refuses one that does not say all three. */
    public CustodyStep {
        Required.part(at, "a step of custody", "at");
        Required.text(by, "a step of custody", "by");
        Required.text(what, "a step of custody", "what");
    }

    /** Reads one; for Jackson. */
    @JsonCreator
    static CustodyStep read(
            @JsonProperty("at") @Nullable Moment at, @JsonProperty("by") String by, @JsonProperty("what") String what) {
        return new CustodyStep(Required.part(Moment.asOffsetDateTime(at), "a step of custody", "at"), by, what);
    }

    @Override
    public String toString() {
        return Masks.describe("CustodyStep", this);
    }
}
