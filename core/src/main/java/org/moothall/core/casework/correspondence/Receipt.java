// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.casework.correspondence;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
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
import org.moothall.core.text.Unseen;

/**
 * A receipt: the state of something sent, and the time when the state was known.
 *
 * @param state what became of it
 * @param at when that was known
 * @param reference what the carrier calls it, or null when it has no name there
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Receipt(
        @Privacy(PrivacyCategory.REFERENCE) ReceiptState state,
        @Privacy(PrivacyCategory.LINKED) @AsWritten OffsetDateTime at,
        @Privacy(PrivacyCategory.LINKED) @Nullable String reference)
        implements NeverGrows {
    /** Refuses one without a state or a moment. */
    public Receipt {
        reference = Unseen.orNull(reference);
        Required.part(state, "a receipt", "state");
        Required.part(at, "a receipt", "at");
    }

    /** Reads one; for Jackson. */
    @JsonCreator
    static Receipt read(
            @JsonProperty("state") ReceiptState state,
            @JsonProperty("at") @Nullable Moment at,
            @JsonProperty("reference") @Nullable String reference) {
        return new Receipt(state, Required.part(Moment.asOffsetDateTime(at), "a receipt", "at"), reference);
    }

    /** A receipt that the carrier gave no name. */
    public static Receipt of(ReceiptState state, OffsetDateTime at) {
        return new Receipt(state, at, null);
    }

    @Override
    public String toString() {
        return Masks.describe("Receipt", this);
    }
}
