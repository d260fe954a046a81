// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.casework.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.moothall.core.internal.Required;
import org.moothall.core.json.NeverGrows;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;
import org.moothall.core.text.Given;
import org.moothall.core.text.Unseen;

/**
 * The law by which something was decided, for example {@code Environmental Protection Act 1990} and {@code section 33ZA}.
 *
 * @param enactment the Act or the regulations, with the year
 * @param provision the section, paragraph or regulation, or null for all of it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LegalPower(
        @Privacy(PrivacyCategory.REFERENCE) @Given String enactment,
        @Privacy(PrivacyCategory.REFERENCE) @Nullable String provision)
        implements NeverGrows {
    /** Refuses one without an enactment. */
    public LegalPower {
        provision = Unseen.orNull(provision);
        Required.text(enactment, "a legal power", "enactment");
    }

    /** A provision of an enactment. */
    public static LegalPower of(String enactment, String provision) {
        return new LegalPower(enactment, Required.part(provision, "a legal power", "provision"));
    }
}
