// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.place;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.moothall.core.caution.Caution;
import org.moothall.core.identifier.place.Uprn;
import org.moothall.core.identifier.place.Usrn;
import org.moothall.core.internal.Ordered;
import org.moothall.core.json.Several;
import org.moothall.core.privacy.Masks;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;
import org.moothall.core.provenance.ForeignReference;
import org.moothall.core.provenance.Provenance;
import org.moothall.core.text.Unseen;

/** What a {@link Place} is made of. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PlaceRecord(
        @Privacy(PrivacyCategory.LINKED) @Nullable Wgs84Point point,
        @Privacy(PrivacyCategory.LINKED) @Valid @Nullable Address address,
        @Privacy(PrivacyCategory.LINKED) @Nullable Uprn uprn,
        @Privacy(PrivacyCategory.REFERENCE) @Nullable Usrn usrn,
        @Privacy(PrivacyCategory.PERSONAL) @Nullable String description,
        @Privacy(PrivacyCategory.LINKED) @Valid @Nullable GazetteerAddress gazetteerAddress,

        @Privacy(value = PrivacyCategory.LINKED, ofParts = true) @Several
        Map<String, Provenance> provenance,

        @Privacy(PrivacyCategory.LINKED) @Several List<ForeignReference> foreignReferences,
        @Privacy(PrivacyCategory.CRIMINAL) @Several List<@Valid Caution> cautions,
        @Privacy(PrivacyCategory.LINKED) @Nullable Match<Landowner> landowner,
        @Privacy(PrivacyCategory.LINKED) @Nullable Match<Area> ward,
        @Privacy(PrivacyCategory.LINKED) @Several Map<String, Match<Area>> patches,

        @Privacy(PrivacyCategory.SPECIAL_CATEGORY) @JsonAnyGetter
        Map<String, @Nullable Object> laterMembers)
        implements Place {
    PlaceRecord {
        description = Unseen.orNull(description);
        cautions = List.copyOf(cautions);
        patches = Ordered.copyOf(patches);
        foreignReferences = List.copyOf(foreignReferences);
        provenance = Ordered.copyOf(provenance);
        if (!Stream.of(point, address, uprn, usrn, description, gazetteerAddress)
                .anyMatch(Objects::nonNull)) {
            throw new IllegalArgumentException(
                    "a place needs at least one of point, address, uprn, usrn, description and gazetteerAddress");
        }
    }

    @Override
    public String toString() {
        return Masks.describe("Place", this);
    }
}
