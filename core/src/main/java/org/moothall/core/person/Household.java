// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.person;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.moothall.core.finding.Finding;
import org.moothall.core.internal.LaterMembers;
import org.moothall.core.json.Several;
import org.moothall.core.place.Place;
import org.moothall.core.provenance.ForeignReference;
import org.moothall.core.provenance.Provenance;

/**
 * The people who live as one at a place. Several households may share a place, and a person may belong to several. More may be added to this type; nobody else implements it.
 */
public sealed interface Household permits HouseholdRecord {
    /** The application's own id for it, or null when it needs none. */
    @Nullable
    String id();

    /** Where they live, or null when that is not known. */
    @Nullable
    Place place();

    /** Who belongs or belonged to it, and when. */
    List<HouseholdMember> members();

    /** Where parts of it come from, by the part's name. */
    Map<String, Provenance> provenance();

    /** What other systems call it, and which is master of what. */
    List<ForeignReference> foreignReferences();

    /** Members who stand twice for the same time, and what is found in the place. Who left and came back stands twice rightly. */
    default List<Finding> findings() {
        return HouseholdFindings.of(this);
    }

    /** Those who belong to it on a day for certain. */
    default List<HouseholdMember> membersOn(LocalDate day) {
        return members().stream()
                .filter(member -> member.during().surelyIncludes(day))
                .toList();
    }

    /** Begins a household of which nothing is known yet. */
    static Builder builder() {
        return new Builder();
    }

    /** Begins another one that is like this. */
    default Builder toBuilder() {
        return new Builder().copying((HouseholdRecord) this);
    }

    /** Reads what any version wrote; for Jackson. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static Household read(Builder written) {
        return written.build();
    }

    /** Gathers the parts; a part that may be missing is taken out again by null. Not for use by several threads. */
    @JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
    final class Builder {
        private @Nullable String id;

        private @Nullable Place place;

        @Several
        private List<HouseholdMember> members = new ArrayList<>();

        @Several
        private Map<String, Provenance> provenance = new LinkedHashMap<>();

        @Several
        private List<ForeignReference> foreignReferences = new ArrayList<>();

        @JsonAnySetter
        private Map<String, @Nullable Object> laterMembers = new LinkedHashMap<>();

        private Builder() {}

        /** The application's own id for it. */
        public Builder id(@Nullable String newId) {
            id = newId;
            return this;
        }

        /** Where they live. */
        public Builder place(@Nullable Place newPlace) {
            place = newPlace;
            return this;
        }

        /** A member. */
        public Builder member(HouseholdMember added) {
            members.add(added);
            return this;
        }

        /** These, in place of those there were. */
        public Builder members(List<HouseholdMember> all) {
            members = new ArrayList<>(all);
            return this;
        }

        /** Where a part comes from, for example {@code place}. */
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

        /** The whole, checked: an {@link IllegalArgumentException} says what is wrong with it. */
        public Household build() {
            return new HouseholdRecord(
                    id, place, members, provenance, foreignReferences, LaterMembers.copyOf(laterMembers));
        }

        private Builder copying(HouseholdRecord other) {
            id = other.id();
            place = other.place();
            members = new ArrayList<>(other.members());
            provenance = new LinkedHashMap<>(other.provenance());
            foreignReferences = new ArrayList<>(other.foreignReferences());
            laterMembers = new LinkedHashMap<>(other.laterMembers());
            return this;
        }
    }
}
