// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.casework;

import org.moothall.core.internal.Required;
import org.moothall.core.json.NeverGrows;
import org.moothall.core.privacy.Masks;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;

/**
 * A link from this case to another: <i>this is a repeat of FT-22829-2</i>.
 *
 * @param kind what this case is to the other
 * @param reference the other
 */
public record CaseLink(
        @Privacy(PrivacyCategory.LINKED) CaseLinkKind kind,
        @Privacy(PrivacyCategory.LINKED) CaseReference reference) implements NeverGrows {
    /** Refuses one without both. */
    public CaseLink {
        Required.part(kind, "a case link", "kind");
        Required.part(reference, "a case link", "reference");
    }

    /** What this case is to another. */
    public static CaseLink to(CaseLinkKind kind, CaseReference reference) {
        return new CaseLink(kind, reference);
    }

    @Override
    public String toString() {
        return Masks.describe("CaseLink", this);
    }
}
