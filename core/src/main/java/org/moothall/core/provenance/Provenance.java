// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.provenance;

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
 * The origin of a fact: source, date, and degree of verification.
 *
 * <p><b>Errors</b> the constructor throws when the source is blank.
 * <p><b>Source</b> what SAVVI asks of an attribute: who supplied it, for which original purpose, as at when.
 *
 * @param source who or what supplied it: a system's or an organisation's stable name, for example {@code council-tax}
 * @param asAt the moment it was true at the source
 * @param verification how far it was verified
 * @param purpose for what the source held it, or null when that is not known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Provenance(
        @Privacy(PrivacyCategory.LINKED) String source,
        @Privacy(PrivacyCategory.LINKED) @AsWritten OffsetDateTime asAt,
        @Privacy(PrivacyCategory.REFERENCE) Verification verification,
        @Privacy(PrivacyCategory.LINKED) @Nullable String purpose)
        implements NeverGrows {
    private static final String WHAT = "a provenance";

    /** Refuses one without source, moment or verification. */
    public Provenance {
        purpose = Unseen.orNull(purpose);
        Required.text(source, WHAT, "source");
        Required.part(asAt, WHAT, "asAt");
        Required.part(verification, WHAT, "verification");
    }

    /** Reads one; for Jackson. */
    @JsonCreator
    static Provenance read(
            @JsonProperty("source") String source,
            @JsonProperty("asAt") @Nullable Moment asAt,
            @JsonProperty("verification") Verification verification,
            @JsonProperty("purpose") @Nullable String purpose) {
        return new Provenance(
                source, Required.part(Moment.asOffsetDateTime(asAt), WHAT, "asAt"), verification, purpose);
    }

    /** What a source stated, and nobody has verified. */
    public static Provenance stated(String source, OffsetDateTime asAt) {
        return new Provenance(source, asAt, Verification.STATED, null);
    }

    /** The same, verified this far. */
    public Provenance withVerification(Verification newVerification) {
        return new Provenance(source, asAt, newVerification, purpose);
    }

    /** The same, held by the source for a purpose. */
    public Provenance withPurpose(String newPurpose) {
        return new Provenance(source, asAt, verification, Required.part(newPurpose, "a provenance", "purpose"));
    }

    @Override
    public String toString() {
        return Masks.describe("Provenance", this);
    }
}
