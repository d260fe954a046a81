// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.casework.evidence;

import java.time.OffsetDateTime;
import java.util.function.Function;

/** A copy of an original that may be shown outside the case: without metadata such as EXIF, and looked at. */
public sealed interface PublishableCopy extends Evidence permits PublishableCopyRecord {
    /** The file of the copy. */
    StoredFile file();

    /** The hash of the original that it is a copy of. */
    String originalSha256();

    /** Who looked at it and found it fit to be shown. */
    String clearedBy();

    /** When they did. */
    OffsetDateTime clearedAt();

    @Override
    default <R> R fold(
            Function<? super Original, ? extends R> original,
            Function<? super PublishableCopy, ? extends R> copy,
            Function<? super OtherEvidence, ? extends R> other) {
        return copy.apply(this);
    }
}
