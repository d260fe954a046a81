// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.casework.evidence;

import java.util.function.Function;

/** Evidence of a kind that only a later version knows. It is kept as it was written, and not shown. */
public sealed interface OtherEvidence extends Evidence permits OtherEvidenceRecord {
    /** What that version calls it. */
    String kind();

    @Override
    default <R> R fold(
            Function<? super Original, ? extends R> original,
            Function<? super PublishableCopy, ? extends R> copy,
            Function<? super OtherEvidence, ? extends R> other) {
        return other.apply(this);
    }
}
