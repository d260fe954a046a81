// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.casework.evidence;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Something that shows what happened: a photograph, a recording, a document. The thing itself is kept elsewhere. What may be
 * shown outside the case is another type than what was taken, so that nobody publishes an original.
 *
 * <p>A kind that a later version wrote is an {@link OtherEvidence}, and a member that it added is kept; nobody else implements
 * this type.
 */
public sealed interface Evidence permits Original, PublishableCopy, OtherEvidence {
    /** Answers with the function for the kind at hand. */
    <R> R fold(
            Function<? super Original, ? extends R> original,
            Function<? super PublishableCopy, ? extends R> copy,
            Function<? super OtherEvidence, ? extends R> other);

    /** Reads what any version wrote; for Jackson. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static Evidence read(Map<String, @Nullable Object> members) {
        return new WrittenEvidence(members).read();
    }
}
