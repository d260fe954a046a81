// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.place;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.moothall.core.caution.Caution;
import org.moothall.core.finding.Finding;
import org.moothall.core.identifier.place.Uprn;
import org.moothall.core.identifier.place.Usrn;
import org.moothall.core.internal.LaterMembers;
import org.moothall.core.json.Several;
import org.moothall.core.provenance.ForeignReference;
import org.moothall.core.provenance.Provenance;

/**
 * Where something is, in as many ways as are known: a pin on a map, an address, a property, a street, or words such as
 * <i>behind the bus shelter</i>. At least one of them is there. More ways may be added to this type; nobody else implements
 * it.
 */
public sealed interface Place permits PlaceRecord {
    /** The point, or null when there is none. */
    @Nullable
    Wgs84Point point();

    /** The address as post is addressed, or null when there is none. */
    @Nullable
    Address address();

    /** The property, or null when it is not known. */
    @Nullable
    Uprn uprn();

    /** The street, or null when it is not known. */
    @Nullable
    Usrn usrn();

    /** Where it is in words, or null when nobody said. */
    @Nullable
    String description();

    /** The address as a gazetteer has it, or null when it was not matched. */
    @Nullable
    GazetteerAddress gazetteerAddress();

    /** Where parts of it come from, by the part's name. */
    Map<String, Provenance> provenance();

    /** What other systems call it, and which is master of what. */
    List<ForeignReference> foreignReferences();

    /** What to beware of there, whoever is met: a dog, needles on the stairs; each is for its readers only. */
    List<Caution> cautions();

    /** Whose land it is, as it was found and as certainly; or null when nobody looked. */
    @Nullable
    Match<Landowner> landowner();

    /** The ward, as it was found and as certainly; or null when nobody looked. */
    @Nullable
    Match<Area> ward();

    /** The patch of each service for which somebody looked, as it was found and as certainly. */
    Map<String, Match<Area>> patches();

    /** The cautions that somebody with these roles may read. */
    default List<Caution> cautionsFor(Collection<String> roles) {
        return cautions().stream().filter(caution -> caution.mayBeReadBy(roles)).toList();
    }

    /** What is worth asking about: a point that is not in the United Kingdom, its degrees swapped perhaps. */
    default List<Finding> findings() {
        Wgs84Point point = point();
        return point == null
                ? List.of()
                : point.findings().stream()
                        .map(finding -> finding.within("point"))
                        .toList();
    }

    /** Begins a place of which nothing is known yet. */
    static Builder builder() {
        return new Builder();
    }

    /** Begins another one that is like this. */
    default Builder toBuilder() {
        return new Builder().copying((PlaceRecord) this);
    }

    /** Reads what any version wrote; for Jackson. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static Place read(Builder written) {
        return written.build();
    }

    /** Gathers the parts; a part that may be missing is taken out again by null. Not for use by several threads. */
    @JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
    final class Builder {
        private @Nullable Wgs84Point point;

        private @Nullable Address address;

        private @Nullable Uprn uprn;

        private @Nullable Usrn usrn;

        private @Nullable String description;

        private @Nullable GazetteerAddress gazetteerAddress;

        @Several
        private Map<String, Provenance> provenance = new LinkedHashMap<>();

        @Several
        private List<ForeignReference> foreignReferences = new ArrayList<>();

        @Several
        private List<Caution> cautions = new ArrayList<>();

        private @Nullable Match<Landowner> landowner;

        private @Nullable Match<Area> ward;

        @Several
        private Map<String, Match<Area>> patches = new LinkedHashMap<>();

        @JsonAnySetter
        private Map<String, @Nullable Object> laterMembers = new LinkedHashMap<>();

        private Builder() {}

        /** The point. */
        public Builder point(@Nullable Wgs84Point newPoint) {
            point = newPoint;
            return this;
        }

        /** The address as post is addressed. */
        public Builder address(@Nullable Address newAddress) {
            address = newAddress;
            return this;
        }

        /** The property. */
        public Builder uprn(@Nullable Uprn newUprn) {
            uprn = newUprn;
            return this;
        }

        /** The street. */
        public Builder usrn(@Nullable Usrn newUsrn) {
            usrn = newUsrn;
            return this;
        }

        /** Where it is in words. */
        public Builder description(@Nullable String newDescription) {
            description = newDescription;
            return this;
        }

        /** The address as a gazetteer has it. */
        public Builder gazetteerAddress(@Nullable GazetteerAddress newGazetteerAddress) {
            gazetteerAddress = newGazetteerAddress;
            return this;
        }

        /** Where a part comes from, for example {@code uprn}. */
        public Builder provenance(String part, Provenance added) {
            provenance.put(part, added);
            return this;
        }

        /** What another system calls it. */
        public Builder foreignReference(ForeignReference added) {
            foreignReferences.add(added);
            return this;
        }

        /** These, in place of those there were. */
        public Builder foreignReferences(List<ForeignReference> all) {
            foreignReferences = new ArrayList<>(all);
            return this;
        }

        /** Something to beware of there. */
        public Builder caution(Caution added) {
            cautions.add(added);
            return this;
        }

        /** These, in place of those there were. */
        public Builder cautions(List<Caution> all) {
            cautions = new ArrayList<>(all);
            return this;
        }

        /** Whose land it is, as it was found. */
        public Builder landowner(@Nullable Match<Landowner> newLandowner) {
            landowner = newLandowner;
            return this;
        }

        /** The ward, as it was found. */
        public Builder ward(@Nullable Match<Area> newWard) {
            ward = newWard;
            return this;
        }

        /** The patch of a service, as it was found. */
        public Builder patch(String service, Match<Area> found) {
            patches.put(service, found);
            return this;
        }

        /** These, in place of those there were. */
        public Builder patches(Map<String, Match<Area>> all) {
            patches = new LinkedHashMap<>(all);
            return this;
        }

        /** The whole, checked: an {@link IllegalArgumentException} says what is wrong with it. */
        public Place build() {
            return new PlaceRecord(
                    point,
                    address,
                    uprn,
                    usrn,
                    description,
                    gazetteerAddress,
                    provenance,
                    foreignReferences,
                    cautions,
                    landowner,
                    ward,
                    patches,
                    LaterMembers.copyOf(laterMembers));
        }

        private Builder copying(PlaceRecord other) {
            point = other.point();
            address = other.address();
            uprn = other.uprn();
            usrn = other.usrn();
            description = other.description();
            gazetteerAddress = other.gazetteerAddress();
            provenance = new LinkedHashMap<>(other.provenance());
            foreignReferences = new ArrayList<>(other.foreignReferences());
            cautions = new ArrayList<>(other.cautions());
            landowner = other.landowner();
            ward = other.ward();
            patches = new LinkedHashMap<>(other.patches());
            laterMembers = new LinkedHashMap<>(other.laterMembers());
            return this;
        }
    }
}
