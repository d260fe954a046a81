// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.casework;

import static org.moothall.core.privacy.PrivacyCategory.LINKED;
import static org.moothall.core.privacy.PrivacyCategory.PERSONAL;
import static org.moothall.core.privacy.PrivacyCategory.REFERENCE;
import static org.moothall.core.privacy.PrivacyCategory.SPECIAL_CATEGORY;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.moothall.core.internal.Required;
import org.moothall.core.json.AsWritten;
import org.moothall.core.json.LaterMembers;
import org.moothall.core.json.Moment;
import org.moothall.core.json.Several;
import org.moothall.core.privacy.FewReaders;
import org.moothall.core.privacy.Masks;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.provenance.Provenance;
import org.moothall.core.text.Given;
import org.moothall.core.text.Unseen;

/**
 * A note by an officer for colleagues. A wrong note stays; a later note {@link #corrects()} the wrong one.
 *
 * <p><b>Grows</b> a later version may have more components: {@link #of} and {@link #toBuilder} make one, and nobody else calls
 * the constructor.
 *
 * @param at when it was written
 * @param by who wrote it
 * @param text what it says; anything may stand in it
 * @param about the ids of the parties it is about
 * @param id what the case calls it, so that a later one can correct it; or null
 * @param corrects the id of the note that it corrects, which stays beside it; or null
 * @param readers the roles that alone may read it; often none are named
 * @param provenance where what it says comes from and how far it was verified, or null when whoever wrote it saw it
 * @param laterMembers what a later version wrote in its JSON
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Note(
        @Privacy(LINKED) @AsWritten OffsetDateTime at,

        @Privacy(value = PERSONAL, aboutOthers = true) @Given
        String by,

        @Privacy(SPECIAL_CATEGORY) @Given String text,
        @Privacy(LINKED) @Several List<String> about,
        @Privacy(LINKED) @Nullable String id,
        @Privacy(LINKED) @Nullable String corrects,
        @Privacy(REFERENCE) @Several List<String> readers,
        @Privacy(LINKED) @Nullable Provenance provenance,
        @Privacy(SPECIAL_CATEGORY) @JsonAnyGetter LaterMembers laterMembers)
        implements FewReaders {
    /** For {@link Builder#build} alone. A blank text is none; lists are copied. */
    public Note {
        id = Unseen.orNull(id);
        corrects = Unseen.orNull(corrects);
        readers = Required.texts(readers, "a note", "readers");
        about = Required.texts(about, "a note", "about");
        Required.text(by, "a note", "by");
        Required.text(text, "a note", "text");
    }

    /** Whether only its readers may read it: as soon as it names any; without, it is for whoever the policy lets. */
    @Override
    public boolean narrows() {
        return !readers().isEmpty();
    }

    /** Begins with when, who and what. */
    public static Builder of(OffsetDateTime at, String by, String text) {
        return new Builder().at(at).by(by).text(text);
    }

    /** Begins another one that is like this. */
    public Builder toBuilder() {
        Builder like = of(at, by, text)
                .about(about)
                .id(id)
                .corrects(corrects)
                .readers(readers)
                .provenance(provenance);
        like.laterMembers.putAll(laterMembers);
        return like;
    }

    /** Reads what any version wrote; for Jackson. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static Note read(Builder written) {
        return written.build();
    }

    @Override
    public String toString() {
        return Masks.describe("Note", this);
    }

    /** Gathers the parts; a part that may be missing is taken out again by null. Not for use by several threads. */
    @JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
    public static final class Builder {
        private @Nullable Moment at;

        /** When it was written. */
        public Builder at(OffsetDateTime at) {
            this.at = Moment.of(at);
            return this;
        }

        private @Nullable String by;

        /** Who wrote it. */
        public Builder by(String by) {
            this.by = by;
            return this;
        }

        private @Nullable String text;

        /** What it says; anything may stand in it. */
        public Builder text(String text) {
            this.text = text;
            return this;
        }

        @Several
        private List<String> about = new ArrayList<>();

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

        private @Nullable String id;

        /** What the case calls it, so that a later one can correct it. */
        public Builder id(@Nullable String id) {
            this.id = id;
            return this;
        }

        private @Nullable String corrects;

        /** The id of the note that it corrects. */
        public Builder corrects(@Nullable String corrects) {
            this.corrects = corrects;
            return this;
        }

        @Several
        private List<String> readers = new ArrayList<>();

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

        private @Nullable Provenance provenance;

        /** Where what it says comes from and how far it was verified. */
        public Builder provenance(@Nullable Provenance provenance) {
            this.provenance = provenance;
            return this;
        }

        @JsonAnySetter
        private Map<String, @Nullable Object> laterMembers = new LinkedHashMap<>();

        private Builder() {}

        /** The whole, checked: an {@link IllegalArgumentException} says what is wrong with it. */
        public Note build() {
            return new Note(
                    Required.part(Moment.asOffsetDateTime(at), "a note", "at"),
                    Required.part(by, "a note", "by"),
                    Required.part(text, "a note", "text"),
                    about,
                    id,
                    corrects,
                    readers,
                    provenance,
                    LaterMembers.of(laterMembers));
        }
    }
}
