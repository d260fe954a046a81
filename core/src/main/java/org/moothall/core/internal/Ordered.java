// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.internal;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Maps whose order is the order in which they were filled. */
public final class Ordered {
    private Ordered() {}

    /** A copy that nobody can change, in the same order. */
    public static <K, V> Map<K, V> copyOf(Map<K, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
