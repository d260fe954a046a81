// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.casework.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.moothall.core.internal.Required;
import org.moothall.core.json.AsWritten;
import org.moothall.core.json.NeverGrows;
import org.moothall.core.privacy.Masks;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;
import org.moothall.core.text.Given;
import org.moothall.core.text.Unseen;

/**
 * A right of appeal against a decision: to whom, how, and until when.
 *
 * @param to who hears it, for example {@code First-tier Tribunal}; or who reviews it
 * @param how what to do, for example where the form is; or null when that is not written down
 * @param lastDay the last day to do it, or null when there is no limit
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AppealRight(
        @Privacy(PrivacyCategory.REFERENCE) @Given String to,
        @Privacy(PrivacyCategory.REFERENCE) @Nullable String how,

        @Privacy(PrivacyCategory.LINKED) @AsWritten @Nullable
        LocalDate lastDay)
        implements NeverGrows {
    /** Refuses one that goes to nobody. */
    public AppealRight {
        how = Unseen.orNull(how);
        Required.text(to, "an appeal right", "to");
    }

    /** A right to appeal to somebody until a day. */
    public static AppealRight to(String to, LocalDate lastDay) {
        return new AppealRight(to, null, Required.part(lastDay, "an appeal right", "lastDay"));
    }

    /** The same right, and what to do. */
    public AppealRight withHow(String newHow) {
        return new AppealRight(to, Required.part(newHow, "an appeal right", "how"), lastDay);
    }

    @Override
    public String toString() {
        return Masks.describe("AppealRight", this);
    }
}
