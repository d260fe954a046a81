// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.privacy;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.moothall.core.internal.Required;

/**
 * A permission: the categories that one role may see for one purpose, each with a legal basis. A grant to a role is one to that role within any scope, and purposes match to the letter.
 *
 * <pre>{@code Grant.to(Role.named("clerk"), "homelessness").see("Housing Act 1996 part 7", LINKED, PERSONAL)}</pre>
 *
 * <p><b>Errors</b> the constructor throws on a missing role, a blank purpose, and on special category or criminal offence data without a
 * condition.
 *
 * @param role who may; for example {@code Role.named("street-inspector")}
 * @param purpose for example {@code clear-fly-tips}
 * @param bases the categories that may be seen, each with its basis
 */
public record Grant(Role role, String purpose, Map<PrivacyCategory, Basis> bases) {
    /** Copies the bases, and refuses blank words and a missing condition. */
    public Grant {
        Required.part(role, "a grant", "role");
        Required.text(purpose, "a grant", "purpose");
        Map<PrivacyCategory, Basis> copy = new EnumMap<>(PrivacyCategory.class);
        copy.putAll(Required.part(bases, "a grant", "bases"));
        copy.forEach(Grant::check);
        bases = Collections.unmodifiableMap(copy);
    }

    /** A grant of nothing yet. */
    public static Grant to(Role role, String purpose) {
        return new Grant(role, purpose, Map.of());
    }

    /** The same, and of these categories by a lawful basis. */
    public Grant see(String law, PrivacyCategory... categories) {
        return and(new Basis(law, null), categories);
    }

    /** The same, and of these categories, which need a condition besides the lawful basis. */
    public Grant seeUnder(String condition, String law, PrivacyCategory... categories) {
        return and(new Basis(law, condition), categories);
    }

    boolean isFor(Reader reader) {
        return reader.purpose().equals(purpose) && reader.roles().stream().anyMatch(held -> held.isA(role));
    }

    private Grant and(Basis basis, PrivacyCategory... categories) {
        Map<PrivacyCategory, Basis> more = new EnumMap<>(PrivacyCategory.class);
        more.putAll(bases);
        for (PrivacyCategory category : categories) {
            more.put(category, basis);
        }
        return new Grant(role, purpose, more);
    }

    private static void check(PrivacyCategory category, @Nullable Basis basis) {
        Basis given = Required.part(basis, "a grant", "bases." + category);
        String article = category.article();
        if (!article.isEmpty() && given.condition() == null) {
            throw new IllegalArgumentException("a grant of " + category + " needs a condition of UK GDPR " + article
                    + " besides its lawful basis; say it with seeUnder");
        }
    }
}
