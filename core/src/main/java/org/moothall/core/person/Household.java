// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.person;

import static org.moothall.core.privacy.PrivacyCategory.LINKED;
import static org.moothall.core.privacy.PrivacyCategory.PERSONAL;
import static org.moothall.core.privacy.PrivacyCategory.SPECIAL_CATEGORY;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.moothall.core.finding.Finding;
import org.moothall.core.internal.Required;
import org.moothall.core.json.LaterMembers;
import org.moothall.core.json.Several;
import org.moothall.core.place.Place;
import org.moothall.core.privacy.Masks;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.provenance.ForeignReference;
import org.moothall.core.provenance.Provenance;
import org.moothall.core.text.Unseen;

/**
 * The people who live as one at a place. Several households may share a place, and a person may belong to several.
 *
 * <p><b>Grows</b> a later version may have more components: {@link #builder} and {@link #toBuilder} make one, and nobody else
 * calls the constructor.
 *
 * @param id the application's own id for it, or null when it needs none
 * @param place where they live, or null when that is not known
 * @param members who belongs or belonged to it, and when
 * @param provenance where parts of it come from, by the part's name
 * @param foreignReferences what other systems call it, and which is master of what
 * @param laterMembers what a later version wrote in its JSON
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Household(
        @Privacy(LINKED) @Nullable String id,
        @Privacy(LINKED) @Valid @Nullable Place place,

        @Privacy(value = PERSONAL, aboutOthers = true) @Several
        List<@Valid HouseholdMember> members,

        @Privacy(value = LINKED, ofParts = true) @Several Map<String, Provenance> provenance,
        @Privacy(LINKED) @Several List<ForeignReference> foreignReferences,
        @Privacy(SPECIAL_CATEGORY) @JsonAnyGetter LaterMembers laterMembers) {
    /** For {@link Builder#build} alone. A blank text is none; lists are copied. */
    public Household {
        id = Unseen.orNull(id);
        foreignReferences = List.copyOf(foreignReferences);
        members = List.copyOf(members);
        provenance = Required.keyed(provenance, "a household", "provenance");
    }

    /** Members who stand twice for the same time, and what is found in the place. Who left and came back stands twice rightly. */
    public List<Finding> findings() {
        return HouseholdFindings.of(this);
    }

    /** Those who belong to it on a day for certain. */
    public List<HouseholdMember> membersOn(LocalDate day) {
        return members().stream()
                .filter(member -> member.during().surelyIncludes(day))
                .toList();
    }

    /** Begins a household of which nothing is known yet. */
    public static Builder builder() {
        return new Builder();
    }

    /** Begins another one that is like this. */
    public Builder toBuilder() {
        Builder like = builder().id(id).place(place).members(members).foreignReferences(foreignReferences);
        like.provenance.putAll(provenance);
        like.laterMembers.putAll(laterMembers);
        return like;
    }

    /** Reads what any version wrote; for Jackson. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static Household read(Builder written) {
        return written.build();
    }

    @Override
    public String toString() {
        return Masks.describe("Household", this);
    }

    /** Gathers the parts; a part that may be missing is taken out again by null. Not for use by several threads. */
    @JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
    public static final class Builder {
        private @Nullable String id;

        /** The application's own id for it. */
        public Builder id(@Nullable String id) {
            this.id = id;
            return this;
        }

        private @Nullable Place place;

        /** Where they live. */
        public Builder place(@Nullable Place place) {
            this.place = place;
            return this;
        }

        @Several
        private List<HouseholdMember> members = new ArrayList<>();

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

        @Several
        private Map<String, Provenance> provenance = new LinkedHashMap<>();

        /** Where a part comes from, for example {@code place}. */
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

        @JsonAnySetter
        private Map<String, @Nullable Object> laterMembers = new LinkedHashMap<>();

        private Builder() {}

        /** The whole, checked: an {@link IllegalArgumentException} says what is wrong with it. */
        public Household build() {
            return new Household(id, place, members, provenance, foreignReferences, LaterMembers.of(laterMembers));
        }
    }
}
