// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.casework.evidence;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.moothall.core.internal.LaterMembers;
import org.moothall.core.internal.Required;

/**
 * Evidence as it was taken or given, with all that its file tells, and everybody through whose hands it went. It is for the
 * case, and is never shown outside it. More may be added to this type; nobody else implements it.
 */
public sealed interface Original extends Evidence permits OriginalRecord {
    /** The file, unchanged. */
    StoredFile file();

    /** Who had it and what they did, in order. */
    List<CustodyStep> custody();

    /** What the case calls it, so that a decision or an authority can point at it; or null. */
    @Nullable
    String id();

    /** What it is or proves, or null when nobody said. */
    @Nullable
    EvidenceType type();

    /** What it is, in words; or null. */
    @Nullable
    String title();

    /** The id of the party who gave it, or null when we took it ourselves or nobody said. */
    @Nullable
    String suppliedBy();

    /** The ids of the parties of whom it tells. */
    List<String> about();

    /** When the photograph was taken or the document made, or null when nobody knows; when it came to us is for {@link #custody}. */
    @Nullable
    OffsetDateTime takenAt();

    /** The same original, and what somebody did with it. */
    default Original with(CustodyStep step) {
        return toBuilder().custody(step).build();
    }

    /**
     * A copy of it that may be shown, which somebody made without metadata such as EXIF, and looked at.
     *
     * @param copy the file of the copy; an {@link IllegalArgumentException} when it is the original's, or is kept where that is
     * @param clearedBy who looked at it: at faces, number plates, letters with names
     * @param clearedAt when they did
     */
    default PublishableCopy copiedWithoutMetadata(StoredFile copy, String clearedBy, OffsetDateTime clearedAt) {
        PublishableCopy made = new PublishableCopyRecord(
                PublishableCopyRecord.KIND, copy, file().sha256(), clearedBy, clearedAt, Map.of());
        if (copy.keptAt().equals(file().keptAt())) {
            throw new IllegalArgumentException(
                    "a publishable copy is kept in a place of its own; this one is kept where its original is");
        }
        return made;
    }

    @Override
    default <R> R fold(
            Function<? super Original, ? extends R> original,
            Function<? super PublishableCopy, ? extends R> copy,
            Function<? super OtherEvidence, ? extends R> other) {
        return original.apply(this);
    }

    /** Begins with the file. */
    static Builder of(StoredFile file) {
        return new Builder().file(file);
    }

    /** Begins another one that is like this. */
    default Builder toBuilder() {
        return new Builder().copying((OriginalRecord) this);
    }

    /** Gathers the parts; a part that may be missing is taken out again by null. Not for use by several threads. */
    final class Builder {
        private @Nullable StoredFile file;

        private List<CustodyStep> custody = new ArrayList<>();

        private @Nullable String id;

        private @Nullable EvidenceType type;

        private @Nullable String title;

        private @Nullable String suppliedBy;

        private List<String> about = new ArrayList<>();

        private @Nullable OffsetDateTime takenAt;

        private Map<String, @Nullable Object> laterMembers = new LinkedHashMap<>();

        private Builder() {}

        /** The file, unchanged. */
        public Builder file(StoredFile newFile) {
            file = newFile;
            return this;
        }

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

        /** What the case calls it, so that a decision or an authority can point at it. */
        public Builder id(@Nullable String newId) {
            id = newId;
            return this;
        }

        /** What it is or proves. */
        public Builder type(@Nullable EvidenceType newType) {
            type = newType;
            return this;
        }

        /** What it is, in words. */
        public Builder title(@Nullable String newTitle) {
            title = newTitle;
            return this;
        }

        /** The id of the party who gave it. */
        public Builder suppliedBy(@Nullable String newSuppliedBy) {
            suppliedBy = newSuppliedBy;
            return this;
        }

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

        /** When the photograph was taken or the document made. */
        public Builder takenAt(@Nullable OffsetDateTime newTakenAt) {
            takenAt = newTakenAt;
            return this;
        }

        /** The whole, checked: an {@link IllegalArgumentException} says what is wrong with it. */
        public Original build() {
            return new OriginalRecord(
                    OriginalRecord.KIND,
                    Required.part(file, "an original", "file"),
                    custody,
                    id,
                    type,
                    title,
                    suppliedBy,
                    about,
                    takenAt,
                    LaterMembers.copyOf(laterMembers));
        }

        Builder laterMembers(Map<String, @Nullable Object> kept) {
            laterMembers = new LinkedHashMap<>(kept);
            return this;
        }

        private Builder copying(OriginalRecord other) {
            file = other.file();
            custody = new ArrayList<>(other.custody());
            id = other.id();
            type = other.type();
            title = other.title();
            suppliedBy = other.suppliedBy();
            about = new ArrayList<>(other.about());
            takenAt = other.takenAt();
            laterMembers = new LinkedHashMap<>(other.laterMembers());
            return this;
        }
    }
}
