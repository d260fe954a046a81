// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.privacy.subjectaccess;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.moothall.core.privacy.Masks;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;
import org.moothall.core.privacy.View;

/**
 * Something that a subject-access export does not hold.
 *
 * @param id the holding's number, and the path within it: {@code 1/contact.email}
 * @param title the title of the holding
 * @param category how private it is
 * @param reason why it is withheld
 * @param reviewersWords why a person decided to withhold it, or null when nobody decided
 * @param exemption the law by which a person decided to withhold it, or null when they named none
 */
public record WithheldItem(
        @Privacy(PrivacyCategory.REFERENCE) String id,
        @Privacy(PrivacyCategory.LINKED) String title,
        @Privacy(PrivacyCategory.REFERENCE) PrivacyCategory category,
        @Privacy(PrivacyCategory.REFERENCE) View.Reason reason,
        @Privacy(PrivacyCategory.PERSONAL) @Nullable String reviewersWords,
        @Privacy(PrivacyCategory.REFERENCE) @Nullable Exemption exemption) {
    /** Why it is withheld, in words: the reviewer's when there are any, which may be personal, or else those of the reason. */
    public String why() {
        return reviewersWords == null ? reason.words() : reviewersWords;
    }

    Map<String, Object> toJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("item", id);
        json.put("title", title);
        json.put("category", category.name());
        json.put("reason", reason.name());
        json.put("why", why());
        if (exemption != null) {
            json.put("exemption", exemption.code());
            json.put("law", exemption.law());
        }
        return json;
    }

    @Override
    public String toString() {
        return Masks.describe("WithheldItem", this);
    }
}
