// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.json;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The JSON members of a record that a later version of it wrote, and this version does not know. They are kept in their order, to be
 * written again. Nobody here knows what they tell, so they count as special category data: no view shows them, and {@link #toString} prints
 * nothing of them.
 *
 * <p>A record with a component of this type <b>may grow</b>. It is made by its builder, never by its constructor, which changes with every
 * component; the rule {@code GrowingRecords} of {@code moothall-core-testkit} keeps a build to that. Immutable.
 */
public final class LaterMembers extends AbstractMap<String, @Nullable Object> {
    private static final LaterMembers NONE = new LaterMembers(Map.of());

    private final Map<String, @Nullable Object> members;

    private LaterMembers(Map<String, @Nullable Object> members) {
        this.members = members;
    }

    /** No members. */
    public static LaterMembers none() {
        return NONE;
    }

    /** These members, copied: names and values as Jackson reads them into a map. */
    public static LaterMembers of(Map<String, @Nullable Object> members) {
        return members.isEmpty() ? NONE : new LaterMembers(Collections.unmodifiableMap(new LinkedHashMap<>(members)));
    }

    @Override
    public Set<Map.Entry<String, @Nullable Object>> entrySet() {
        return members.entrySet();
    }

    /** Tells nothing, not even whether there are any. */
    @Override
    public String toString() {
        return "***";
    }
}
