// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.privacy.internal;

import java.util.Set;

/** The words of a path to a part of a record: {@code contact.email}, {@code lines.0}. */
public final class PartPath {
    private PartPath() {}

    /** The path of a part of what is at a path. */
    public static String join(String path, Object part) {
        return path.isEmpty() ? part.toString() : path + "." + part;
    }

    /** What stands for the key of an entry that is not shown. */
    public static String numbered(int index) {
        return "?" + index;
    }

    /** The name, or another when it is taken: two keys may read alike, {@code 1} and {@code "1"}, and neither entry is lost. */
    public static String unused(String name, Set<String> used) {
        String free = name;
        while (used.contains(free)) {
            free = "?" + free;
        }
        return free;
    }
}
