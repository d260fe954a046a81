// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.place;

import static org.moothall.core.privacy.PrivacyCategory.LINKED;
import static org.moothall.core.privacy.PrivacyCategory.REFERENCE;
import static org.moothall.core.privacy.PrivacyCategory.SPECIAL_CATEGORY;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.moothall.core.identifier.place.Postcode;
import org.moothall.core.identifier.place.Uprn;
import org.moothall.core.identifier.place.Usrn;
import org.moothall.core.json.LaterMembers;
import org.moothall.core.privacy.Masks;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.text.Unseen;

/**
 * An address as a council's gazetteer has it, in its parts. One property may have several: approved, historical, in Welsh.
 *
 * <p><b>Source</b> the land and property identifier of BS 7666, and the street descriptor, by the lengths of AddressBase.
 *
 * <p><b>Grows</b> a later version may have more components: {@link #builder} and {@link #toBuilder} make one, and nobody else
 * calls the constructor.
 *
 * @param organisation who has the building, or null when nobody is named
 * @param secondary the flat or unit (SAO), or null when there is none
 * @param primary the building (PAO), or null when there is none
 * @param street the street, or what describes it; or null when there is none
 * @param locality the locality, or null when there is none
 * @param town the town, or null when there is none
 * @param administrativeArea the administrative area, or null when it is not known
 * @param postcode the postcode locator, which is not always the delivery postcode; or null when there is none
 * @param uprn the property, or null when it has no number yet
 * @param usrn the street's number, or null when it is not known
 * @param logicalStatus whether it is the address to use, or null when that is not known
 * @param language its language, {@code ENG} or {@code CYM}; or null when it is not known
 * @param laterMembers what a later version wrote in its JSON
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GazetteerAddress(
        @Privacy(LINKED) @Size(max = 100) @Nullable String organisation,
        @Privacy(LINKED) @Valid @Nullable AddressableObject secondary,
        @Privacy(LINKED) @Valid @Nullable AddressableObject primary,
        @Privacy(LINKED) @Size(max = 110) @Nullable String street,
        @Privacy(LINKED) @Size(max = 35) @Nullable String locality,
        @Privacy(LINKED) @Size(max = 30) @Nullable String town,
        @Privacy(LINKED) @Size(max = 30) @Nullable String administrativeArea,
        @Privacy(LINKED) @Nullable Postcode postcode,
        @Privacy(LINKED) @Nullable Uprn uprn,
        @Privacy(REFERENCE) @Nullable Usrn usrn,
        @Privacy(REFERENCE) @Nullable LogicalStatus logicalStatus,

        @Privacy(REFERENCE)
        @Pattern(regexp = "[A-Z]{3}", message = "must be a language of 3 capital letters such as ENG or CYM")
        @Nullable
        String language,

        @Privacy(SPECIAL_CATEGORY) @JsonAnyGetter LaterMembers laterMembers) {
    /** For {@link Builder#build} alone. A blank text is none; lists are copied. */
    public GazetteerAddress {
        organisation = Unseen.orNull(organisation);
        street = Unseen.orNull(street);
        locality = Unseen.orNull(locality);
        town = Unseen.orNull(town);
        administrativeArea = Unseen.orNull(administrativeArea);
        language = Unseen.orNull(language);
        if (primary == null && street == null) {
            throw new IllegalArgumentException("a gazetteer address needs at least one of primary and street");
        }
    }

    /** The address as one line, by the rules of BS 7666, for people who may see it. It is not masked. */
    public String label() {
        return AddressLine.of(this);
    }

    /** Begins an address of which nothing is known yet. */
    public static Builder builder() {
        return new Builder();
    }

    /** Begins another one that is like this. */
    public Builder toBuilder() {
        Builder like = builder()
                .organisation(organisation)
                .secondary(secondary)
                .primary(primary)
                .street(street)
                .locality(locality)
                .town(town)
                .administrativeArea(administrativeArea)
                .postcode(postcode)
                .uprn(uprn)
                .usrn(usrn)
                .logicalStatus(logicalStatus)
                .language(language);
        like.laterMembers.putAll(laterMembers);
        return like;
    }

    /** Reads what any version wrote; for Jackson. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static GazetteerAddress read(Builder written) {
        return written.build();
    }

    @Override
    public String toString() {
        return Masks.describe("GazetteerAddress", this);
    }

    /** Gathers the parts; a part that may be missing is taken out again by null. Not for use by several threads. */
    @JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
    public static final class Builder {
        private @Nullable String organisation;

        /** Who has the building. */
        public Builder organisation(@Nullable String organisation) {
            this.organisation = organisation;
            return this;
        }

        private @Nullable AddressableObject secondary;

        /** The flat or unit (SAO). */
        public Builder secondary(@Nullable AddressableObject secondary) {
            this.secondary = secondary;
            return this;
        }

        private @Nullable AddressableObject primary;

        /** The building (PAO). */
        public Builder primary(@Nullable AddressableObject primary) {
            this.primary = primary;
            return this;
        }

        private @Nullable String street;

        /** The street, or what describes it; or null when there is none. */
        public Builder street(@Nullable String street) {
            this.street = street;
            return this;
        }

        private @Nullable String locality;

        /** The locality. */
        public Builder locality(@Nullable String locality) {
            this.locality = locality;
            return this;
        }

        private @Nullable String town;

        /** The town. */
        public Builder town(@Nullable String town) {
            this.town = town;
            return this;
        }

        private @Nullable String administrativeArea;

        /** The administrative area. */
        public Builder administrativeArea(@Nullable String administrativeArea) {
            this.administrativeArea = administrativeArea;
            return this;
        }

        private @Nullable Postcode postcode;

        /** The postcode locator, which is not always the delivery postcode; or null when there is none. */
        public Builder postcode(@Nullable Postcode postcode) {
            this.postcode = postcode;
            return this;
        }

        private @Nullable Uprn uprn;

        /** The property. */
        public Builder uprn(@Nullable Uprn uprn) {
            this.uprn = uprn;
            return this;
        }

        private @Nullable Usrn usrn;

        /** The street's number. */
        public Builder usrn(@Nullable Usrn usrn) {
            this.usrn = usrn;
            return this;
        }

        private @Nullable LogicalStatus logicalStatus;

        /** Whether it is the address to use. */
        public Builder logicalStatus(@Nullable LogicalStatus logicalStatus) {
            this.logicalStatus = logicalStatus;
            return this;
        }

        private @Nullable String language;

        /** Its language, {@code ENG} or {@code CYM}; or null when it is not known. */
        public Builder language(@Nullable String language) {
            this.language = language;
            return this;
        }

        @JsonAnySetter
        private Map<String, @Nullable Object> laterMembers = new LinkedHashMap<>();

        private Builder() {}

        /** The whole, checked: an {@link IllegalArgumentException} says what is wrong with it. */
        public GazetteerAddress build() {
            return new GazetteerAddress(
                    organisation,
                    secondary,
                    primary,
                    street,
                    locality,
                    town,
                    administrativeArea,
                    postcode,
                    uprn,
                    usrn,
                    logicalStatus,
                    language,
                    LaterMembers.of(laterMembers));
        }
    }
}
