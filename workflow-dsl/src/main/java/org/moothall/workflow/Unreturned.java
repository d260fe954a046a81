// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow;

import java.util.ArrayList;
import java.util.List;

/** A count of the drafts of one lambda, to find those the lambda did not return. */
final class Unreturned<T> {
    private final List<T> written = new ArrayList<>();

    T add(T item) {
        written.add(item);
        return item;
    }

    List<T> dropped(List<T> returned) {
        return written.stream()
                .filter(item -> returned.stream().noneMatch(other -> other == item))
                .toList();
    }

    static <T> List<T> plus(List<T> items, T item) {
        return join(items, List.of(item));
    }

    static <T> List<T> join(List<T> first, List<T> second) {
        List<T> all = new ArrayList<>(first);
        all.addAll(second);
        return List.copyOf(all);
    }
}
