// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.place;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moothall.core.identifier.place.Postcode;
import org.moothall.core.identifier.place.Uprn;
import org.moothall.core.internal.Required;
import org.moothall.core.json.NeverGrows;
import org.moothall.core.json.Several;
import org.moothall.core.privacy.Masks;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;
import org.moothall.core.text.Unseen;

/**
 * An address as post is addressed, for example {@code 1 Sample Street, Exeter, EX1 1AA}.
 *
 * <p><b>Errors</b> the constructor throws when there is no line, or a blank one.
 *
 * @param lines building and street, and a locality if there is one, in the order of an envelope; at least one
 * @param town the post town, or null when it is not known
 * @param postcode the postcode, or null when it is not known
 * @param uprn the property's number, or null when the address was not matched to one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Address(
        @Privacy(PrivacyCategory.LINKED) @Several List<String> lines,
        @Privacy(PrivacyCategory.LINKED) @Nullable String town,
        @Privacy(PrivacyCategory.LINKED) @Nullable Postcode postcode,
        @Privacy(PrivacyCategory.LINKED) @Nullable Uprn uprn)
        implements NeverGrows {
    /** Copies the lines, and refuses none. */
    public Address {
        town = Unseen.orNull(town);
        lines = Required.part(lines, "an address", "lines");
        if (lines.isEmpty() || lines.stream().anyMatch(Unseen::isBlank)) {
            throw new IllegalArgumentException("an address needs at least one line, and no blank ones");
        }
        lines = List.copyOf(lines);
    }

    /** An address of lines alone; the rest can be added with the {@code with} methods. */
    public static Address of(String... lines) {
        return new Address(List.of(lines), null, null, null);
    }

    /** The same address in a post town. */
    public Address withTown(String newTown) {
        return new Address(lines, Required.part(newTown, "an address", "town"), postcode, uprn);
    }

    /** The same address with a postcode. */
    public Address withPostcode(Postcode newPostcode) {
        return new Address(lines, town, Required.part(newPostcode, "an address", "postcode"), uprn);
    }

    /** The same address, matched to a property. */
    public Address withUprn(Uprn newUprn) {
        return new Address(lines, town, postcode, Required.part(newUprn, "an address", "uprn"));
    }

    /** The address as one line, for people who may see it. It is not masked. */
    public String label() {
        List<String> parts = new ArrayList<>(lines);
        if (town != null) {
            parts.add(town);
        }
        if (postcode != null) {
            parts.add(postcode.format());
        }
        return String.join(", ", parts);
    }

    @Override
    public String toString() {
        return Masks.describe("Address", this);
    }
}
