// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.casework;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.moothall.core.internal.LaterMembers;
import org.moothall.core.internal.Required;
import org.moothall.core.json.AsWritten;
import org.moothall.core.json.Several;
import org.moothall.core.privacy.FewReaders;
import org.moothall.core.provenance.Provenance;

/**
 * What an officer wrote down for colleagues. What was wrong stays, and another note {@link #corrects} it. More may be added to this type; nobody else implements it.
 */
public sealed interface Note extends FewReaders permits NoteRecord {
    /** When it was written. */
    OffsetDateTime at();

    /** Who wrote it. */
    String by();

    /** What it says; anything may stand in it. */
    String text();

    /** The ids of the parties it is about. */
    List<String> about();

    /** What the case calls it, so that a later one can correct it; or null. */
    @Nullable
    String id();

    /** The id of the note that it corrects, which stays beside it; or null. */
    @Nullable
    String corrects();

    /** The roles that alone may read it; often none are named. */
    @Override
    List<String> readers();

    /** Whether only its readers may read it: as soon as it names any; without, it is for whoever the policy lets. */
    @Override
    default boolean narrows() {
        return !readers().isEmpty();
    }

    /** Where what it says comes from and how far it was verified, or null when whoever wrote it saw it. */
    @Nullable
    Provenance provenance();

    /** Begins with when, who and what. */
    static Builder of(OffsetDateTime at, String by, String text) {
        Builder builder = new Builder();
        builder.at = at;
        builder.by = by;
        builder.text = text;
        return builder;
    }

    /** Begins another one that is like this. */
    default Builder toBuilder() {
        return new Builder().copying((NoteRecord) this);
    }

    /** Reads what any version wrote; for Jackson. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static Note read(Builder written) {
        return written.build();
    }

    /** Gathers the parts; a part that may be missing is taken out again by null. Not for use by several threads. */
    @JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
    final class Builder {
        @AsWritten
        private @Nullable OffsetDateTime at;

        private @Nullable String by;

        private @Nullable String text;

        @Several
        private List<String> about = new ArrayList<>();

        private @Nullable String id;

        private @Nullable String corrects;

        @Several
        private List<String> readers = new ArrayList<>();

        private @Nullable Provenance provenance;

        @JsonAnySetter
        private Map<String, @Nullable Object> laterMembers = new LinkedHashMap<>();

        private Builder() {}

        /** When it was written. */
        public Builder at(OffsetDateTime newAt) {
            at = newAt;
            return this;
        }

        /** Who wrote it. */
        public Builder by(String newBy) {
            by = newBy;
            return this;
        }

        /** What it says; anything may stand in it. */
        public Builder text(String newText) {
            text = newText;
            return this;
        }

        /** The id of a party it is about. */
        public Builder about(String added) {
            about.add(added);
            return this;
        }

        /** These, in place of those there were. */
        public Builder about(List<String> all) {
            about = new ArrayList<>(all);
            return this;
        }

        /** What the case calls it, so that a later one can correct it. */
        public Builder id(@Nullable String newId) {
            id = newId;
            return this;
        }

        /** The id of the note that it corrects. */
        public Builder corrects(@Nullable String newCorrects) {
            corrects = newCorrects;
            return this;
        }

        /** A role that may read it; as soon as one is named, no other may. */
        public Builder reader(String added) {
            readers.add(added);
            return this;
        }

        /** These, in place of those there were. */
        public Builder readers(List<String> all) {
            readers = new ArrayList<>(all);
            return this;
        }

        /** Where what it says comes from and how far it was verified. */
        public Builder provenance(@Nullable Provenance newProvenance) {
            provenance = newProvenance;
            return this;
        }

        /** The whole, checked: an {@link IllegalArgumentException} says what is wrong with it. */
        public Note build() {
            return new NoteRecord(
                    Required.part(at, "a note", "at"),
                    Required.part(by, "a note", "by"),
                    Required.part(text, "a note", "text"),
                    about,
                    id,
                    corrects,
                    readers,
                    provenance,
                    LaterMembers.copyOf(laterMembers));
        }

        private Builder copying(NoteRecord other) {
            at = other.at();
            by = other.by();
            text = other.text();
            about = new ArrayList<>(other.about());
            id = other.id();
            corrects = other.corrects();
            readers = new ArrayList<>(other.readers());
            provenance = other.provenance();
            laterMembers = new LinkedHashMap<>(other.laterMembers());
            return this;
        }
    }
}
