// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.privacy.subjectaccess;

import java.time.LocalDate;
import java.util.Objects;
import org.moothall.core.privacy.Masks;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;

/**
 * What a person decided about one item of a subject-access export.
 *
 * <p><b>Errors</b> the constructor throws on a blank item, reason or reviewer.
 *
 * @param item the item's id, for example {@code 2} or {@code 1/contact.email}
 * @param verdict whether it is given
 * @param reason why; that of an item which is withheld stands in the export, for the person to read
 * @param reviewer who decided; this does not stand there
 * @param decidedOn when
 */
public record ReviewDecision(
        @Privacy(PrivacyCategory.REFERENCE) String item,
        @Privacy(PrivacyCategory.REFERENCE) Verdict verdict,
        @Privacy(PrivacyCategory.PERSONAL) String reason,

        @Privacy(value = PrivacyCategory.PERSONAL, aboutOthers = true)
        String reviewer,

        @Privacy(PrivacyCategory.REFERENCE) LocalDate decidedOn) {
    /** Whether it is given. */
    public enum Verdict {
        /** It is. */
        RELEASE,
        /** It is not. */
        WITHHOLD
    }

    /** Refuses blank words. */
    public ReviewDecision {
        Objects.requireNonNull(verdict, "a review decision needs a verdict");
        Objects.requireNonNull(decidedOn, "a review decision needs the day");
        if (item.isBlank() || reason.isBlank() || reviewer.isBlank()) {
            throw new IllegalArgumentException(
                    "a review decision needs an item, a reason and who decided; one of them is blank");
        }
    }

    /** A decision to give an item. */
    public static ReviewDecision release(String item, String reason, String reviewer, LocalDate decidedOn) {
        return new ReviewDecision(item, Verdict.RELEASE, reason, reviewer, decidedOn);
    }

    /** A decision not to give an item. */
    public static ReviewDecision withhold(String item, String reason, String reviewer, LocalDate decidedOn) {
        return new ReviewDecision(item, Verdict.WITHHOLD, reason, reviewer, decidedOn);
    }

    @Override
    public String toString() {
        return Masks.describe("ReviewDecision", this);
    }
}
