// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.person;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.moothall.core.internal.Required;
import org.moothall.core.json.NeverGrows;
import org.moothall.core.privacy.Masks;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;
import org.moothall.core.text.Unseen;

/**
 * The name of a person. The full name, as the person writes the name, is the name. Parts are for other systems only, for no rule splits a name.
 *
 * <p><b>Errors</b> the constructor throws on a blank full name. A blank part, or a blank <i>known as</i>, is none.
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
        @Privacy(PrivacyCategory.PERSONAL) @Nullable String knownAs)
        implements NeverGrows {
    /** Refuses a blank name. */
    public PersonName {
        given = Unseen.orNull(given);
        family = Unseen.orNull(family);
        knownAs = Unseen.orNull(knownAs);
        Required.text(full, "a person's name", "full");
    }

    /** A name as the person writes it. */
    public static PersonName of(String full) {
        return new PersonName(full, null, null, null);
    }

    /**
     * A name that another system holds in parts, the given names first; where the family name comes first, {@link #withParts}. A part
     * that is blank is left out, as with people who have one name; null is refused.
     */
    public static PersonName ofParts(String given, String family) {
        Required.part(given, "a person's name", "given");
        Required.part(family, "a person's name", "family");
        return new PersonName(Unseen.trimmed(given + " " + family), given, family, null);
    }

    /** The same name, which stays in the order they write it, and the parts that another system needs. */
    public PersonName withParts(String newGiven, String newFamily) {
        return new PersonName(
                full,
                Required.part(newGiven, "a person's name", "given"),
                Required.part(newFamily, "a person's name", "family"),
                knownAs);
    }

    /** The same name, and what they like to be called. */
    public PersonName withKnownAs(String newKnownAs) {
        return new PersonName(full, given, family, Required.part(newKnownAs, "a person's name", "knownAs"));
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
