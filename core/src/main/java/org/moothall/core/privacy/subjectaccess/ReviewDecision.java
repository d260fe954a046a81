// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.privacy.subjectaccess;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.moothall.core.internal.Required;
import org.moothall.core.json.AsWritten;
import org.moothall.core.json.Named;
import org.moothall.core.privacy.Masks;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;

/**
 * A reviewer's decision on one item of a subject access export, from {@link SubjectAccess#release} or {@link
 * SubjectAccess#withhold}. It is to be kept, and counts only while the record is as it was.
 *
 * <p><b>Errors</b> the constructor throws on what is no item's id, on a blank reason or reviewer, and on a release with an exemption.
 *
 * @param item the item's id, for example {@code 2} or {@code 1/contact.email}
 * @param seen a fingerprint of the record as it was; it stands in no export
 * @param verdict whether it is given
 * @param reason why; that of an item which is withheld stands in the export, for the person to read
 * @param reviewer who decided; this does not stand there
 * @param decidedOn when
 * @param exemption the law by which it is withheld, which stands in the export, or null when none is told
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReviewDecision(
        @Privacy(PrivacyCategory.REFERENCE) String item,
        @Privacy(PrivacyCategory.LINKED) String seen,
        @Privacy(PrivacyCategory.REFERENCE) Verdict verdict,
        @Privacy(PrivacyCategory.PERSONAL) String reason,

        @Privacy(value = PrivacyCategory.PERSONAL, aboutOthers = true)
        String reviewer,

        @Privacy(PrivacyCategory.REFERENCE) @AsWritten LocalDate decidedOn,
        @Privacy(PrivacyCategory.REFERENCE) @Nullable Exemption exemption) {
    private static final Pattern ITEM = Pattern.compile("[1-9][0-9]{0,8}(/[\\p{L}\\p{N}_$.]+)?");
    private static final String WHAT = "a review decision";

    /** Whether it is given. */
    public enum Verdict {
        /** It is. */
        RELEASE,
        /** It is not. */
        WITHHOLD;

        /** Reads one by its name, never by its number; for Jackson. */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Verdict read(String name) {
            return Named.read(Verdict.class, name);
        }
    }

    /** Refuses what is missing or blank, and does not quote it. */
    public ReviewDecision {
        if (!ITEM.matcher(Required.part(item, WHAT, "item")).matches()) {
            throw new IllegalArgumentException(
                    "a review decision needs an item's id such as 2 or 1/contact.email; this is none");
        }
        Required.part(seen, WHAT, "seen");
        Required.part(verdict, WHAT, "verdict");
        Required.text(reason, WHAT, "reason");
        Required.text(reviewer, WHAT, "reviewer");
        Required.part(decidedOn, WHAT, "decidedOn");
        if (verdict == Verdict.RELEASE && exemption != null) {
            throw new IllegalArgumentException("what is released needs no exemption; here is one");
        }
    }

    /** The same, withheld by this law. */
    public ReviewDecision under(Exemption newExemption) {
        return new ReviewDecision(item, seen, verdict, reason, reviewer, decidedOn, newExemption);
    }

    @Override
    public String toString() {
        return Masks.describe("ReviewDecision", this);
    }
}
