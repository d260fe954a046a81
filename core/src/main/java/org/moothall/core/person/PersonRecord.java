// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.person;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.moothall.core.caution.Caution;
import org.moothall.core.equality.EqualityAnswers;
import org.moothall.core.identifier.registry.AnyIdentifier;
import org.moothall.core.internal.LanguageTag;
import org.moothall.core.internal.Ordered;
import org.moothall.core.json.Several;
import org.moothall.core.privacy.Masks;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;
import org.moothall.core.provenance.ForeignReference;
import org.moothall.core.provenance.Provenance;
import org.moothall.core.text.Unseen;

/** What a {@link Person} is made of. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PersonRecord(
        @Privacy(PrivacyCategory.PERSONAL) @Valid @Nullable PersonName name,

        @Privacy(PrivacyCategory.PERSONAL) @Pattern(regexp = LanguageTag.SHAPE, message = LanguageTag.MESSAGE) @Nullable
        String preferredLanguage,

        @Privacy(PrivacyCategory.PERSONAL) @Valid @Nullable Contact contact,
        @Privacy(PrivacyCategory.LINKED) @Nullable String id,
        @Privacy(PrivacyCategory.SPECIAL_CATEGORY) @Several List<@Valid OtherName> otherNames,
        @Privacy(PrivacyCategory.PERSONAL) @Nullable PartialDate birthDate,
        @Privacy(PrivacyCategory.PERSONAL) @Nullable PartialDate deathDate,
        @Privacy(PrivacyCategory.SPECIAL_CATEGORY) @Several List<AccessNeed> accessNeeds,

        @Privacy(value = PrivacyCategory.PERSONAL, aboutOthers = true) @Several
        List<@Valid Representative> representatives,

        @Privacy(PrivacyCategory.SPECIAL_CATEGORY) @Valid @Nullable
        EqualityAnswers equality,

        @Privacy(PrivacyCategory.CRIMINAL) @Several List<@Valid Caution> cautions,

        @Privacy(value = PrivacyCategory.LINKED, ofParts = true) @Several
        Map<String, Provenance> provenance,

        @Privacy(PrivacyCategory.LINKED) @Several List<ForeignReference> foreignReferences,

        @Privacy(PrivacyCategory.PERSONAL) @Valid @Nullable PersonName correspondenceName,

        @Privacy(PrivacyCategory.PERSONAL) @Pattern(regexp = LanguageTag.SHAPE, message = LanguageTag.MESSAGE) @Nullable
        String correspondenceLanguage,

        @Privacy(PrivacyCategory.PERSONAL) @Nullable PartialDate expectedBirth,
        @Privacy(PrivacyCategory.PERSONAL) @Several List<AnyIdentifier> identifiers,

        @Privacy(PrivacyCategory.SPECIAL_CATEGORY) @JsonAnyGetter
        Map<String, @Nullable Object> laterMembers)
        implements Person {
    PersonRecord {
        preferredLanguage = Unseen.orNull(preferredLanguage);
        id = Unseen.orNull(id);
        correspondenceLanguage = Unseen.orNull(correspondenceLanguage);
        identifiers = List.copyOf(identifiers);
        foreignReferences = List.copyOf(foreignReferences);
        otherNames = List.copyOf(otherNames);
        accessNeeds = List.copyOf(accessNeeds);
        representatives = List.copyOf(representatives);
        cautions = List.copyOf(cautions);
        provenance = Ordered.copyOf(provenance);
    }

    @Override
    public String toString() {
        return Masks.describe("Person", this);
    }
}
