// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.place;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.moothall.core.identifier.place.Postcode;
import org.moothall.core.identifier.place.Uprn;
import org.moothall.core.identifier.place.Usrn;
import org.moothall.core.internal.LaterMembers;

/**
 * An address as a council's gazetteer has it, in its parts. One property may have several: approved, historical, in Welsh.
 * More may be added to this type; nobody else implements it.
 *
 * <p><b>Source</b> the land and property identifier of BS 7666, and the street descriptor, by the lengths of AddressBase.
 */
public sealed interface GazetteerAddress permits GazetteerAddressRecord {
    /** Who has the building, or null when nobody is named. */
    @Nullable
    String organisation();

    /** The flat or unit (SAO), or null when there is none. */
    @Nullable
    AddressableObject secondary();

    /** The building (PAO), or null when there is none. */
    @Nullable
    AddressableObject primary();

    /** The street, or what describes it; or null when there is none. */
    @Nullable
    String street();

    /** The locality, or null when there is none. */
    @Nullable
    String locality();

    /** The town, or null when there is none. */
    @Nullable
    String town();

    /** The administrative area, or null when it is not known. */
    @Nullable
    String administrativeArea();

    /** The postcode locator, which is not always the delivery postcode; or null when there is none. */
    @Nullable
    Postcode postcode();

    /** The property, or null when it has no number yet. */
    @Nullable
    Uprn uprn();

    /** The street's number, or null when it is not known. */
    @Nullable
    Usrn usrn();

    /** Whether it is the address to use, or null when that is not known. */
    @Nullable
    LogicalStatus logicalStatus();

    /** Its language, {@code ENG} or {@code CYM}; or null when it is not known. */
    @Nullable
    String language();

    /** The address as one line, by the rules of BS 7666, for people who may see it. It is not masked. */
    default String label() {
        return AddressLine.of(this);
    }

    /** Begins an address of which nothing is known yet. */
    static Builder builder() {
        return new Builder();
    }

    /** Begins another one that is like this. */
    default Builder toBuilder() {
        return new Builder().copying((GazetteerAddressRecord) this);
    }

    /** Reads what any version wrote; for Jackson. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static GazetteerAddress read(Builder written) {
        return written.build();
    }

    /** Gathers the parts; a part that may be missing is taken out again by null. Not for use by several threads. */
    @JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
    final class Builder {
        private @Nullable String organisation;

        private @Nullable AddressableObject secondary;

        private @Nullable AddressableObject primary;

        private @Nullable String street;

        private @Nullable String locality;

        private @Nullable String town;

        private @Nullable String administrativeArea;

        private @Nullable Postcode postcode;

        private @Nullable Uprn uprn;

        private @Nullable Usrn usrn;

        private @Nullable LogicalStatus logicalStatus;

        private @Nullable String language;

        @JsonAnySetter
        private Map<String, @Nullable Object> laterMembers = new LinkedHashMap<>();

        private Builder() {}

        /** Who has the building. */
        public Builder organisation(@Nullable String newOrganisation) {
            organisation = newOrganisation;
            return this;
        }

        /** The flat or unit (SAO). */
        public Builder secondary(@Nullable AddressableObject newSecondary) {
            secondary = newSecondary;
            return this;
        }

        /** The building (PAO). */
        public Builder primary(@Nullable AddressableObject newPrimary) {
            primary = newPrimary;
            return this;
        }

        /** The street, or what describes it; or null when there is none. */
        public Builder street(@Nullable String newStreet) {
            street = newStreet;
            return this;
        }

        /** The locality. */
        public Builder locality(@Nullable String newLocality) {
            locality = newLocality;
            return this;
        }

        /** The town. */
        public Builder town(@Nullable String newTown) {
            town = newTown;
            return this;
        }

        /** The administrative area. */
        public Builder administrativeArea(@Nullable String newAdministrativeArea) {
            administrativeArea = newAdministrativeArea;
            return this;
        }

        /** The postcode locator, which is not always the delivery postcode; or null when there is none. */
        public Builder postcode(@Nullable Postcode newPostcode) {
            postcode = newPostcode;
            return this;
        }

        /** The property. */
        public Builder uprn(@Nullable Uprn newUprn) {
            uprn = newUprn;
            return this;
        }

        /** The street's number. */
        public Builder usrn(@Nullable Usrn newUsrn) {
            usrn = newUsrn;
            return this;
        }

        /** Whether it is the address to use. */
        public Builder logicalStatus(@Nullable LogicalStatus newLogicalStatus) {
            logicalStatus = newLogicalStatus;
            return this;
        }

        /** Its language, {@code ENG} or {@code CYM}; or null when it is not known. */
        public Builder language(@Nullable String newLanguage) {
            language = newLanguage;
            return this;
        }

        /** The whole, checked: an {@link IllegalArgumentException} says what is wrong with it. */
        public GazetteerAddress build() {
            return new GazetteerAddressRecord(
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
                    LaterMembers.copyOf(laterMembers));
        }

        private Builder copying(GazetteerAddressRecord other) {
            organisation = other.organisation();
            secondary = other.secondary();
            primary = other.primary();
            street = other.street();
            locality = other.locality();
            town = other.town();
            administrativeArea = other.administrativeArea();
            postcode = other.postcode();
            uprn = other.uprn();
            usrn = other.usrn();
            logicalStatus = other.logicalStatus();
            language = other.language();
            laterMembers = new LinkedHashMap<>(other.laterMembers());
            return this;
        }
    }
}
