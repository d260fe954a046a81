// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.casework.evidence;

import static org.moothall.core.privacy.PrivacyCategory.LINKED;
import static org.moothall.core.privacy.PrivacyCategory.PERSONAL;
import static org.moothall.core.privacy.PrivacyCategory.REFERENCE;
import static org.moothall.core.privacy.PrivacyCategory.SPECIAL_CATEGORY;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.moothall.core.internal.Required;
import org.moothall.core.json.AsWritten;
import org.moothall.core.json.LaterMembers;
import org.moothall.core.json.Several;
import org.moothall.core.privacy.Masks;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.text.Unseen;

/**
 * Evidence as it was taken or given, with all that its file tells, and everybody through whose hands it went. It is for the case, and is
 * never shown outside it.
 *
 * <p><b>Grows</b> a later version may have more components: {@link #of} and {@link #toBuilder} make one, and nobody else calls
 * the constructor.
 *
 * @param kind {@code original}
 * @param file the file, unchanged
 * @param custody who had it and what they did, in order
 * @param id what the case calls it, so that a decision or an authority can point at it; or null
 * @param type what it is or proves, or null when nobody said
 * @param title what it is, in words; or null
 * @param suppliedBy the id of the party who gave it, or null when we took it ourselves or nobody said
 * @param about the ids of the parties of whom it tells
 * @param takenAt when the photograph was taken or the document made, or null when nobody knows; when it came to us is for
 *     {@link #custody()}
 * @param laterMembers what a later version wrote in its JSON
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Original(
        @Privacy(REFERENCE) String kind,
        @Privacy(LINKED) @Valid @JsonUnwrapped StoredFile file,
        @Privacy(PERSONAL) @Several List<@Valid CustodyStep> custody,
        @Privacy(LINKED) @Nullable String id,
        @Privacy(PERSONAL) @Nullable EvidenceType type,

        @Privacy(value = SPECIAL_CATEGORY, aboutOthers = true) @Nullable
        String title,

        @Privacy(value = LINKED, aboutOthers = true) @Nullable
        String suppliedBy,

        @Privacy(LINKED) @Several List<String> about,
        @Privacy(LINKED) @AsWritten @Nullable OffsetDateTime takenAt,
        @Privacy(SPECIAL_CATEGORY) @JsonAnyGetter LaterMembers laterMembers)
        implements Evidence {
    static final String KIND = "original";

    /** For {@link Builder#build} alone. A blank text is none; lists are copied. */
    public Original {
        Required.kind(kind, KIND);
        id = Unseen.orNull(id);
        title = Unseen.orNull(title);
        suppliedBy = Unseen.orNull(suppliedBy);
        custody = List.copyOf(custody);
        about = Required.texts(about, "evidence", "about");
    }

    /** The same original, and what somebody did with it. */
    public Original with(CustodyStep step) {
        return toBuilder().custody(step).build();
    }

    /**
     * A copy of it that may be shown, which somebody made without metadata such as EXIF, and looked at.
     *
     * @param copy the file of the copy; an {@link IllegalArgumentException} when it is the original's, or is kept where that is
     * @param clearedBy who looked at it: at faces, number plates, letters with names
     * @param clearedAt when they did
     */
    public PublishableCopy copiedWithoutMetadata(StoredFile copy, String clearedBy, OffsetDateTime clearedAt) {
        PublishableCopy made = PublishableCopy.of(copy, file.sha256(), clearedBy, clearedAt, LaterMembers.none());
        if (copy.keptAt().equals(file.keptAt())) {
            throw new IllegalArgumentException(
                    "a publishable copy is kept in a place of its own; this one is kept where its original is");
        }
        return made;
    }

    @Override
    public <R> R fold(
            Function<? super Original, ? extends R> original,
            Function<? super PublishableCopy, ? extends R> copy,
            Function<? super OtherEvidence, ? extends R> other) {
        return original.apply(this);
    }

    /** Begins with the file. */
    public static Builder of(StoredFile file) {
        return new Builder().file(file);
    }

    /** Begins another one that is like this. */
    public Builder toBuilder() {
        return of(file).custody(custody)
                .id(id)
                .type(type)
                .title(title)
                .suppliedBy(suppliedBy)
                .about(about)
                .takenAt(takenAt)
                .laterMembers(laterMembers);
    }

    @Override
    public String toString() {
        return Masks.describe("Original", this);
    }

    /** Gathers the parts; a part that may be missing is taken out again by null. Not for use by several threads. */
    public static final class Builder {
        private @Nullable StoredFile file;

        /** The file, unchanged. */
        public Builder file(StoredFile file) {
            this.file = file;
            return this;
        }

        private List<CustodyStep> custody = new ArrayList<>();

        /** What somebody did with it. */
        public Builder custody(CustodyStep added) {
            custody.add(added);
            return this;
        }

        /** These, in place of those there were. */
        public Builder custody(List<CustodyStep> all) {
            custody = new ArrayList<>(all);
            return this;
        }

        private @Nullable String id;

        /** What the case calls it, so that a decision or an authority can point at it. */
        public Builder id(@Nullable String id) {
            this.id = id;
            return this;
        }

        private @Nullable EvidenceType type;

        /** What it is or proves. */
        public Builder type(@Nullable EvidenceType type) {
            this.type = type;
            return this;
        }

        private @Nullable String title;

        /** What it is, in words. */
        public Builder title(@Nullable String title) {
            this.title = title;
            return this;
        }

        private @Nullable String suppliedBy;

        /** The id of the party who gave it. */
        public Builder suppliedBy(@Nullable String suppliedBy) {
            this.suppliedBy = suppliedBy;
            return this;
        }

        private List<String> about = new ArrayList<>();

        /** The id of a party of whom it tells. */
        public Builder about(String added) {
            about.add(added);
            return this;
        }

        /** These, in place of those there were. */
        public Builder about(List<String> all) {
            about = new ArrayList<>(all);
            return this;
        }

        private @Nullable OffsetDateTime takenAt;

        /** When the photograph was taken or the document made. */
        public Builder takenAt(@Nullable OffsetDateTime takenAt) {
            this.takenAt = takenAt;
            return this;
        }

        private LaterMembers laterMembers = LaterMembers.none();

        Builder laterMembers(LaterMembers laterMembers) {
            this.laterMembers = laterMembers;
            return this;
        }

        private Builder() {}

        /** The whole, checked: an {@link IllegalArgumentException} says what is wrong with it. */
        public Original build() {
            return new Original(
                    KIND,
                    Required.part(file, "an original", "file"),
                    custody,
                    id,
                    type,
                    title,
                    suppliedBy,
                    about,
                    takenAt,
                    laterMembers);
        }
    }
}
