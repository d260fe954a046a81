// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.internal;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The JSON members of a model that a later version of this library wrote and this one does not know. They are kept, to be
 * written again; as nobody here knows what they are, they count as special category data and are never shown.
 */
public final class LaterMembers {
    private LaterMembers() {}

    /** A copy that nobody can change, in the same order; empty for none. */
    public static Map<String, @Nullable Object> copyOf(@Nullable Map<String, @Nullable Object> members) {
        return members == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }
}
