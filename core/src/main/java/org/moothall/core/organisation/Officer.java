// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.organisation;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.moothall.core.internal.LaterMembers;
import org.moothall.core.internal.Required;
import org.moothall.core.json.Several;
import org.moothall.core.person.ContactPoint;
import org.moothall.core.person.PersonName;
import org.moothall.core.person.Span;

/**
 * Somebody who works for an organisation. Who they are is personal; what they did in their office may have to be shown. More may be added to this type; nobody else implements it.
 */
public sealed interface Officer permits OfficerRecord {
    /** The application's own id for them. */
    String id();

    /** What they are called, or null when their id must do. */
    @Nullable
    PersonName name();

    /** Their job, or null when nobody said. */
    @Nullable
    String jobTitle();

    /** The ids of their teams. */
    List<String> teams();

    /** What they may see and do, by the stable names of roles. */
    List<String> roles();

    /** How to reach them at work. */
    List<ContactPoint> contactPoints();

    /** From when until when they are in office, or null when nobody said. */
    @Nullable
    Span during();

    /** Begins an officer with their id. */
    static Builder of(String id) {
        Builder builder = new Builder();
        builder.id = id;
        return builder;
    }

    /** Begins another one that is like this. */
    default Builder toBuilder() {
        return new Builder().copying((OfficerRecord) this);
    }

    /** Reads what any version wrote; for Jackson. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static Officer read(Builder written) {
        return written.build();
    }

    /** Gathers the parts; a part that may be missing is taken out again by null. Not for use by several threads. */
    @JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
    final class Builder {
        private @Nullable String id;

        private @Nullable PersonName name;

        private @Nullable String jobTitle;

        @Several
        private List<String> teams = new ArrayList<>();

        @Several
        private List<String> roles = new ArrayList<>();

        @Several
        private List<ContactPoint> contactPoints = new ArrayList<>();

        private @Nullable Span during;

        @JsonAnySetter
        private Map<String, @Nullable Object> laterMembers = new LinkedHashMap<>();

        private Builder() {}

        /** The application's own id for them. */
        public Builder id(String newId) {
            id = newId;
            return this;
        }

        /** What they are called. */
        public Builder name(@Nullable PersonName newName) {
            name = newName;
            return this;
        }

        /** Their job. */
        public Builder jobTitle(@Nullable String newJobTitle) {
            jobTitle = newJobTitle;
            return this;
        }

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

        /** From when until when they are in office. */
        public Builder during(@Nullable Span newDuring) {
            during = newDuring;
            return this;
        }

        /** The whole, checked: an {@link IllegalArgumentException} says what is wrong with it. */
        public Officer build() {
            return new OfficerRecord(
                    Required.part(id, "an officer", "id"),
                    name,
                    jobTitle,
                    teams,
                    roles,
                    contactPoints,
                    during,
                    LaterMembers.copyOf(laterMembers));
        }

        private Builder copying(OfficerRecord other) {
            id = other.id();
            name = other.name();
            jobTitle = other.jobTitle();
            teams = new ArrayList<>(other.teams());
            roles = new ArrayList<>(other.roles());
            contactPoints = new ArrayList<>(other.contactPoints());
            during = other.during();
            laterMembers = new LinkedHashMap<>(other.laterMembers());
            return this;
        }
    }
}
