// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.place;

import static org.moothall.core.privacy.PrivacyCategory.CRIMINAL;
import static org.moothall.core.privacy.PrivacyCategory.LINKED;
import static org.moothall.core.privacy.PrivacyCategory.PERSONAL;
import static org.moothall.core.privacy.PrivacyCategory.REFERENCE;
import static org.moothall.core.privacy.PrivacyCategory.SPECIAL_CATEGORY;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.moothall.core.caution.Caution;
import org.moothall.core.finding.Finding;
import org.moothall.core.identifier.place.Uprn;
import org.moothall.core.identifier.place.Usrn;
import org.moothall.core.internal.Required;
import org.moothall.core.json.LaterMembers;
import org.moothall.core.json.Several;
import org.moothall.core.privacy.Masks;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.Role;
import org.moothall.core.provenance.ForeignReference;
import org.moothall.core.provenance.Provenance;
import org.moothall.core.text.Unseen;

/**
 * A location in all known forms: a pin on a map, an address, a property, a street, or words such as <i>behind the bus shelter</i>. At least
 * one form is there.
 *
 * <pre>{@code
 * Place.builder().point(Wgs84Point.of(50.7236, -3.5275)).description("by the gate").build()
 * }</pre>
 *
 * <p><b>Grows</b> a later version may have more components: {@link #builder} and {@link #toBuilder} make one, and nobody else
 * calls the constructor.
 *
 * @param point the point, or null when there is none
 * @param address the address as post is addressed, or null when there is none
 * @param uprn the property, or null when it is not known
 * @param usrn the street, or null when it is not known
 * @param description where it is in words, or null when nobody said
 * @param gazetteerAddress the address as a gazetteer has it, or null when it was not matched
 * @param provenance where parts of it come from, by the part's name
 * @param foreignReferences what other systems call it, and which is master of what
 * @param cautions what to beware of there, whoever is met: a dog, needles on the stairs; each is for its readers only
 * @param landowner whose land it is, as it was found and as certainly; or null when nobody looked
 * @param ward the ward, as it was found and as certainly; or null when nobody looked
 * @param patches the patch of each service for which somebody looked, as it was found and as certainly
 * @param laterMembers what a later version wrote in its JSON
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Place(
        @Privacy(LINKED) @Nullable Wgs84Point point,
        @Privacy(LINKED) @Valid @Nullable Address address,
        @Privacy(LINKED) @Nullable Uprn uprn,
        @Privacy(REFERENCE) @Nullable Usrn usrn,
        @Privacy(PERSONAL) @Nullable String description,
        @Privacy(LINKED) @Valid @Nullable GazetteerAddress gazetteerAddress,
        @Privacy(value = LINKED, ofParts = true) @Several Map<String, Provenance> provenance,
        @Privacy(LINKED) @Several List<ForeignReference> foreignReferences,
        @Privacy(CRIMINAL) @Several List<@Valid Caution> cautions,
        @Privacy(LINKED) @Nullable Match<Landowner> landowner,
        @Privacy(LINKED) @Nullable Match<Area> ward,
        @Privacy(LINKED) @Several Map<String, Match<Area>> patches,
        @Privacy(SPECIAL_CATEGORY) @JsonAnyGetter LaterMembers laterMembers) {
    /** For {@link Builder#build} alone. A blank text is none; lists are copied. */
    public Place {
        description = Unseen.orNull(description);
        cautions = List.copyOf(cautions);
        patches = Required.keyed(patches, "a place", "patches");
        foreignReferences = List.copyOf(foreignReferences);
        provenance = Required.keyed(provenance, "a place", "provenance");
        if (!Stream.of(point, address, uprn, usrn, description, gazetteerAddress)
                .anyMatch(Objects::nonNull)) {
            throw new IllegalArgumentException(
                    "a place needs at least one of point, address, uprn, usrn, description and gazetteerAddress");
        }
    }

    /** The cautions that somebody with these roles may read. */
    public List<Caution> cautionsFor(Collection<Role> roles) {
        return cautions().stream().filter(caution -> caution.mayBeReadBy(roles)).toList();
    }

    /** What is worth asking about: a point that is not in the United Kingdom, its degrees swapped perhaps. */
    public List<Finding> findings() {
        Wgs84Point point = point();
        return point == null
                ? List.of()
                : point.findings().stream()
                        .map(finding -> finding.within("point"))
                        .toList();
    }

    /** Begins a place of which nothing is known yet. */
    public static Builder builder() {
        return new Builder();
    }

    /** Begins another one that is like this. */
    public Builder toBuilder() {
        Builder like = builder()
                .point(point)
                .address(address)
                .uprn(uprn)
                .usrn(usrn)
                .description(description)
                .gazetteerAddress(gazetteerAddress)
                .foreignReferences(foreignReferences)
                .cautions(cautions)
                .landowner(landowner)
                .ward(ward)
                .patches(patches);
        like.provenance.putAll(provenance);
        like.laterMembers.putAll(laterMembers);
        return like;
    }

    /** Reads what any version wrote; for Jackson. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static Place read(Builder written) {
        return written.build();
    }

    @Override
    public String toString() {
        return Masks.describe("Place", this);
    }

    /** Gathers the parts; a part that may be missing is taken out again by null. Not for use by several threads. */
    @JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
    public static final class Builder {
        private @Nullable Wgs84Point point;

        /** The point. */
        public Builder point(@Nullable Wgs84Point point) {
            this.point = point;
            return this;
        }

        private @Nullable Address address;

        /** The address as post is addressed. */
        public Builder address(@Nullable Address address) {
            this.address = address;
            return this;
        }

        private @Nullable Uprn uprn;

        /** The property. */
        public Builder uprn(@Nullable Uprn uprn) {
            this.uprn = uprn;
            return this;
        }

        private @Nullable Usrn usrn;

        /** The street. */
        public Builder usrn(@Nullable Usrn usrn) {
            this.usrn = usrn;
            return this;
        }

        private @Nullable String description;

        /** Where it is in words. */
        public Builder description(@Nullable String description) {
            this.description = description;
            return this;
        }

        private @Nullable GazetteerAddress gazetteerAddress;

        /** The address as a gazetteer has it. */
        public Builder gazetteerAddress(@Nullable GazetteerAddress gazetteerAddress) {
            this.gazetteerAddress = gazetteerAddress;
            return this;
        }

        @Several
        private Map<String, Provenance> provenance = new LinkedHashMap<>();

        /** Where a part comes from, for example {@code uprn}. */
        public Builder provenance(String part, Provenance added) {
            provenance.put(part, added);
            return this;
        }

        @Several
        private List<ForeignReference> foreignReferences = new ArrayList<>();

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

        @Several
        private List<Caution> cautions = new ArrayList<>();

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

        private @Nullable Match<Landowner> landowner;

        /** Whose land it is, as it was found. */
        public Builder landowner(@Nullable Match<Landowner> landowner) {
            this.landowner = landowner;
            return this;
        }

        private @Nullable Match<Area> ward;

        /** The ward, as it was found. */
        public Builder ward(@Nullable Match<Area> ward) {
            this.ward = ward;
            return this;
        }

        @Several
        private Map<String, Match<Area>> patches = new LinkedHashMap<>();

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

        @JsonAnySetter
        private Map<String, @Nullable Object> laterMembers = new LinkedHashMap<>();

        private Builder() {}

        /** The whole, checked: an {@link IllegalArgumentException} says what is wrong with it. */
        public Place build() {
            return new Place(
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
                    LaterMembers.of(laterMembers));
        }
    }
}
