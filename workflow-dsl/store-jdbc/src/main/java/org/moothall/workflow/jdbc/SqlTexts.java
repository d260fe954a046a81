// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * SQL by its shape: put together once and kept, so that drivers and pools, which find prepared statements by their SQL, meet the same
 * instance again, whose hash is known. A shape has what varies in the text: names of tables and columns, other texts of this kind, numbers
 * of rows; never a value.
 */
final class SqlTexts {
    /** Many more than there are kinds of changes; where changes of unheard-of sizes fill it, it begins anew. */
    private static final int MOST = 1_000;

    private final Map<List<?>, String> kept = new ConcurrentHashMap<>();

    String of(List<?> shape, Supplier<String> text) {
        String known = kept.get(shape);
        if (known != null) {
            return known;
        }
        if (kept.size() >= MOST) {
            kept.clear();
        }
        String made = text.get();
        String before = kept.putIfAbsent(shape, made);
        return before == null ? made : before;
    }
}
