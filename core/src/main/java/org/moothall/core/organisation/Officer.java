// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.organisation;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.moothall.core.internal.Required;
import org.moothall.core.json.LaterMembers;
import org.moothall.core.json.Several;
import org.moothall.core.person.ContactPoint;
import org.moothall.core.person.PersonName;
import org.moothall.core.person.Span;
import org.moothall.core.privacy.Masks;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.text.Given;
import org.moothall.core.text.Unseen;

/**
 * An officer of an organisation. Who they are is personal; what they did in their office may have to be shown.
 *
 * <p><b>Privacy</b> what an {@link Officer} is made of.
 *
 * <p><b>Grows</b> a later version may have more components: {@link #of} and {@link #toBuilder} make one, and nobody else calls
 * the constructor.
 *
 * @param id the application's own id for them
 * @param name what they are called, or null when their id must do
 * @param jobTitle their job, or null when nobody said
 * @param teams the ids of their teams
 * @param roles what they may see and do, by the stable names of roles
 * @param contactPoints how to reach them at work
 * @param during from when until when they are in office, or null when nobody said
 * @param laterMembers what a later version wrote in its JSON
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Officer(
        @Privacy(LINKED) @Given String id,
        @Privacy(PERSONAL) @Valid @Nullable PersonName name,
        @Privacy(LINKED) @Nullable String jobTitle,
        @Privacy(REFERENCE) @Several List<String> teams,
        @Privacy(REFERENCE) @Several List<String> roles,
        @Privacy(PERSONAL) @Several List<@Valid ContactPoint> contactPoints,
        @Privacy(LINKED) @Nullable Span during,
        @Privacy(SPECIAL_CATEGORY) @JsonAnyGetter LaterMembers laterMembers) {
    /** For {@link Builder#build} alone. A blank text is none; lists are copied. */
    public Officer {
        jobTitle = Unseen.orNull(jobTitle);
        teams = Required.texts(teams, "an officer", "teams");
        roles = Required.texts(roles, "an officer", "roles");
        contactPoints = List.copyOf(contactPoints);
        Required.text(id, "an officer", "id");
    }

    /** Begins an officer with their id. */
    public static Builder of(String id) {
        return new Builder().id(id);
    }

    /** Begins another one that is like this. */
    public Builder toBuilder() {
        Builder like = of(id).name(name)
                .jobTitle(jobTitle)
                .teams(teams)
                .roles(roles)
                .contactPoints(contactPoints)
                .during(during);
        like.laterMembers.putAll(laterMembers);
        return like;
    }

    /** Reads what any version wrote; for Jackson. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static Officer read(Builder written) {
        return written.build();
    }

    @Override
    public String toString() {
        return Masks.describe("Officer", this);
    }

    /** Gathers the parts; a part that may be missing is taken out again by null. Not for use by several threads. */
    @JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
    public static final class Builder {
        private @Nullable String id;

        /** The application's own id for them. */
        public Builder id(String id) {
            this.id = id;
            return this;
        }

        private @Nullable PersonName name;

        /** What they are called. */
        public Builder name(@Nullable PersonName name) {
            this.name = name;
            return this;
        }

        private @Nullable String jobTitle;

        /** Their job. */
        public Builder jobTitle(@Nullable String jobTitle) {
            this.jobTitle = jobTitle;
            return this;
        }

        @Several
        private List<String> teams = new ArrayList<>();

        /** The id of a team of theirs. */
        public Builder team(String added) {
            teams.add(added);
            return this;
        }

        /** These, in place of those there were. */
        public Builder teams(List<String> all) {
            teams = new ArrayList<>(all);
            return this;
        }

        @Several
        private List<String> roles = new ArrayList<>();

        /** A role of theirs. */
        public Builder role(String added) {
            roles.add(added);
            return this;
        }

        /** These, in place of those there were. */
        public Builder roles(List<String> all) {
            roles = new ArrayList<>(all);
            return this;
        }

        @Several
        private List<ContactPoint> contactPoints = new ArrayList<>();

        /** A way to reach them at work. */
        public Builder contactPoint(ContactPoint added) {
            contactPoints.add(added);
            return this;
        }

        /** These, in place of those there were. */
        public Builder contactPoints(List<ContactPoint> all) {
            contactPoints = new ArrayList<>(all);
            return this;
        }

        private @Nullable Span during;

        /** From when until when they are in office. */
        public Builder during(@Nullable Span during) {
            this.during = during;
            return this;
        }

        @JsonAnySetter
        private Map<String, @Nullable Object> laterMembers = new LinkedHashMap<>();

        private Builder() {}

        /** The whole, checked: an {@link IllegalArgumentException} says what is wrong with it. */
        public Officer build() {
            return new Officer(
                    Required.part(id, "an officer", "id"),
                    name,
                    jobTitle,
                    teams,
                    roles,
                    contactPoints,
                    during,
                    LaterMembers.of(laterMembers));
        }
    }
}
