// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.casework.evidence;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Evidence as it was taken or given, with all that its file tells, and everybody through whose hands it went. It is for the
 * case, and is never shown outside it.
 */
public sealed interface Original extends Evidence permits OriginalRecord {
    /** The file, unchanged. */
    StoredFile file();

    /** Who had it and what they did, in order. */
    List<CustodyStep> custody();

    /** The same original, and what somebody did with it. */
    default Original with(CustodyStep step) {
        return ((OriginalRecord) this).adding(step);
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
}
