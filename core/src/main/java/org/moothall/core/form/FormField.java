// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.form;

import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.moothall.core.privacy.internal.Declarations;
import org.moothall.core.privacy.internal.Declarations.Part;

/**
 * A field of a form, in the order of the page.
 *
 * @param path as a page binds it; empty for the form itself
 * @param places which component or element it is at each level, counted from 0
 * @param part what is declared of it; null for what is no component of a record, such as an element of a list
 */
record FormField(
        String path, List<Integer> places, @Nullable Part part) implements Comparable<FormField> {
    /** The place of what is no component of a record: after those that are. */
    private static final int LAST = Integer.MAX_VALUE;

    static FormField of(Object form, Path where) {
        Walk walk = new Walk(form);
        for (Path.Node node : where) {
            if (!walk.enters(node)) {
                break;
            }
        }
        return new FormField(walk.path.toString(), List.copyOf(walk.places), walk.part);
    }

    /** Which of its constraints one is, as they are written; the last for one that stands elsewhere. */
    int position(Annotation constraint) {
        int position = part == null ? -1 : part.annotations().indexOf(constraint);
        return position < 0 ? LAST : position;
    }

    /** What is whole comes before its parts; what has the same place, by name. */
    @Override
    public int compareTo(FormField other) {
        for (int level = 0; level < Math.min(places.size(), other.places.size()); level++) {
            int order = Integer.compare(places.get(level), other.places.get(level));
            if (order != 0) {
                return order;
            }
        }
        int depth = Integer.compare(places.size(), other.places.size());
        return depth == 0 ? path.compareTo(other.path) : depth;
    }

    /** Goes from a form to one of its fields. */
    private static final class Walk {
        final StringBuilder path = new StringBuilder();
        final List<Integer> places = new ArrayList<>();

        @Nullable
        Part part;

        private @Nullable Object here;

        Walk(Object form) {
            here = form;
        }

        /** Goes one step further; false at a map and at a set, whose elements have no place on a page. */
        boolean enters(Path.Node node) {
            if (node.isInIterable()) {
                Integer index = node.getIndex();
                if (index == null) {
                    return false;
                }
                path.append('[').append(index).append(']');
                go(index, null, here instanceof List<?> list && index < list.size() ? list.get(index) : null);
            }
            if (node.getKind() == ElementKind.PROPERTY) {
                path.append(path.isEmpty() ? "" : ".").append(node.getName());
                component(node.getName());
            }
            return true;
        }

        private void component(String name) {
            Object whole = here instanceof Optional<?> optional ? optional.orElse(null) : here;
            List<Part> parts =
                    whole instanceof Record form ? Declarations.of(form.getClass()) : Collections.emptyList();
            for (int place = 0; place < parts.size(); place++) {
                if (whole instanceof Record form && parts.get(place).name().equals(name)) {
                    go(place, parts.get(place), parts.get(place).read(form, ""));
                    return;
                }
            }
            go(LAST, null, null);
        }

        private void go(int place, @Nullable Part itsPart, @Nullable Object value) {
            places.add(place);
            part = itsPart;
            here = value;
        }
    }
}
