// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.json;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import org.jspecify.annotations.Nullable;

/**
 * A record that promises never to have more members in JSON. One that it does not know is refused, by both Jacksons and however
 * they are set, for where it cannot be kept it would be lost in silence.
 */
public interface NeverGrows {
    /** Refuses a member; for Jackson. Its name is not told, for it may be data. */
    @JsonAnySetter
    default void refuseMember(String name, @Nullable Object value) {
        throw new IllegalArgumentException(getClass().getSimpleName()
                + " has a member in this JSON that it does not know, and cannot keep it; remove it");
    }
}
