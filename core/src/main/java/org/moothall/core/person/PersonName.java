// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.person;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.moothall.core.internal.Required;
import org.moothall.core.privacy.Masks;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;

/**
 * What a person is called. The full name, as they write it, is the name; parts are there only when another system needs
 * them, for no rule tells them apart.
 *
 * <p><b>Errors</b> the constructor throws on a blank full name.
 * <p><b>Source</b> GOV.UK Design System, pattern <i>Names</i>.
 *
 * @param full the whole name
 * @param given the given names, or null when they were not asked for
 * @param family the family name, or null when it was not asked for
 * @param knownAs what they like to be called, or null when they did not say
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PersonName(
        @Privacy(PrivacyCategory.PERSONAL) String full,
        @Privacy(PrivacyCategory.PERSONAL) @Nullable String given,
        @Privacy(PrivacyCategory.PERSONAL) @Nullable String family,
        @Privacy(PrivacyCategory.PERSONAL) @Nullable String knownAs) {
    /** Refuses a blank name. */
    public PersonName {
        if (Required.part(full, "a person's name", "full").isBlank()) {
            throw new IllegalArgumentException("a person's full name cannot be blank");
        }
    }

    /** A name as the person writes it. */
    public static PersonName of(String full) {
        return new PersonName(full, null, null, null);
    }

    /** A name that another system holds in parts. */
    public static PersonName ofParts(String given, String family) {
        return new PersonName((given + " " + family).strip(), given, family, null);
    }

    /** The same name, and what they like to be called. */
    public PersonName withKnownAs(String newKnownAs) {
        return new PersonName(full, given, family, newKnownAs);
    }

    /** What to call them: what they like, or else the full name. */
    public String spokenTo() {
        return knownAs == null ? full : knownAs;
    }

    @Override
    public String toString() {
        return Masks.describe("PersonName", this);
    }
}
