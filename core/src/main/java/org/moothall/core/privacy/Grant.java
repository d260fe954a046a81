// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.privacy;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What one role may see for one purpose, and by which law.
 *
 * <p><b>Errors</b> the constructor throws on a blank role, purpose or basis.
 *
 * @param role for example {@code street-inspector}
 * @param purpose for example {@code clear-fly-tips}
 * @param bases the categories that may be seen, each with the lawful basis for it, in the council's words; special category data
 *     needs a condition of UK GDPR article 9, criminal offence data one of article 10
 */
public record Grant(String role, String purpose, Map<PrivacyCategory, String> bases) {
    /** Copies the bases, and refuses blank words. */
    public Grant {
        Map<PrivacyCategory, String> copy = new EnumMap<>(PrivacyCategory.class);
        copy.putAll(bases);
        bases = Collections.unmodifiableMap(copy);
        if (role.isBlank() || purpose.isBlank() || bases.values().stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException(
                    "a grant needs a role, a purpose, and a lawful basis for each category; one of them is blank");
        }
    }

    /** A grant of nothing yet. */
    public static Grant to(String role, String purpose) {
        return new Grant(role, purpose, Map.of());
    }

    /** The same, and of these categories by a lawful basis. */
    public Grant see(String lawfulBasis, PrivacyCategory... categories) {
        Map<PrivacyCategory, String> more = new EnumMap<>(PrivacyCategory.class);
        more.putAll(bases);
        for (PrivacyCategory category : categories) {
            more.put(category, lawfulBasis);
        }
        return new Grant(role, purpose, more);
    }

    boolean isFor(Reader reader) {
        return reader.roles().contains(role) && reader.purpose().equals(purpose);
    }
}
