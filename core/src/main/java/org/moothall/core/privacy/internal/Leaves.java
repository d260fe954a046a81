// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.privacy.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.moothall.core.privacy.PrivacyCategory;
import org.moothall.core.privacy.View;

/** Goes through the leaves of a view, values and what is withheld, each with its path. */
public final class Leaves {
    /** What becomes of a leaf. */
    @FunctionalInterface
    public interface Change {
        /** What stands in its place; null for nothing. */
        @Nullable
        View of(String path, View leaf);

        /** The change for what is within a group. */
        default Change within(View.Group group) {
            return this;
        }

        /** Whether the keys of a map of this category stay; they are data, and those that go become numbers. */
        default boolean keepsKeys(PrivacyCategory category) {
            return true;
        }
    }

    private Leaves() {}

    /** The leaves as the walk names them, by the places of items and entries, which tell nothing. */
    public static Map<String, View> byPlace(View view) {
        Map<String, View> leaves = new LinkedHashMap<>();
        change(view, (path, leaf) -> {
            leaves.put(path, leaf);
            return leaf;
        });
        return Collections.unmodifiableMap(leaves);
    }

    /** The view with each leaf changed; a branch that lost all its leaves is gone, and null is said when nothing is left. */
    public static @Nullable View change(View view, Change change) {
        return change("", view, change);
    }

    private static @Nullable View change(String path, View view, Change change) {
        if (view instanceof View.Group group) {
            return group(path, group, change.within(group));
        }
        if (view instanceof View.Entries entries) {
            return entries(path, entries, change);
        }
        return view instanceof View.Items items ? items(path, items, change) : change.of(path, view);
    }

    private static @Nullable View group(String path, View.Group group, Change change) {
        Map<String, View> parts = new LinkedHashMap<>();
        group.parts().forEach((name, part) -> put(parts, name, change(PartPath.join(path, name), part, change)));
        return isEmptied(parts.size(), group.parts().size())
                ? null
                : new View.Group(group.category(), group.name(), group.whole(), parts);
    }

    private static @Nullable View entries(String path, View.Entries entries, Change change) {
        Map<String, View> left = new LinkedHashMap<>();
        boolean keepsKeys = change.keepsKeys(entries.category());
        int index = 0;
        for (Map.Entry<String, View> entry : entries.entries().entrySet()) {
            String key = keepsKeys ? entry.getKey() : PartPath.numbered(left.size());
            String at = PartPath.join(path, index++);
            put(left, key, change(at, entry.getValue(), change));
        }
        return isEmptied(left.size(), entries.entries().size()) ? null : new View.Entries(entries.category(), left);
    }

    private static @Nullable View items(String path, View.Items items, Change change) {
        List<View> left = new ArrayList<>();
        for (int index = 0; index < items.items().size(); index++) {
            View item = change(PartPath.join(path, index), items.items().get(index), change);
            if (item != null) {
                left.add(item);
            }
        }
        return isEmptied(left.size(), items.items().size()) ? null : new View.Items(items.category(), left);
    }

    private static boolean isEmptied(int left, int before) {
        return left == 0 && before > 0;
    }

    private static void put(Map<String, View> views, String name, @Nullable View view) {
        if (view != null) {
            views.put(name, view);
        }
    }
}
