// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.internal.reading;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The way from a record down to a record within it: names and places in lists. It costs no object until it is written out. */
final class RecordPath {
    private @Nullable String[] names = new @Nullable String[16];
    private int[] places = new int[16];
    private int depth;

    void clear() {
        depth = 0;
    }

    void enter(String name) {
        grow();
        names[depth++] = name;
    }

    void enter(int place) {
        grow();
        names[depth] = null;
        places[depth++] = place;
    }

    private void grow() {
        if (depth == names.length) {
            names = Arrays.copyOf(names, depth * 2);
            places = Arrays.copyOf(places, depth * 2);
        }
    }

    void leave() {
        depth--;
    }

    /** The path as a JSON pointer below another, down to a member where it has a name. */
    String pointer(String above, String member) {
        var pointer = new StringBuilder(above);
        for (int step = 0; step < depth; step++) {
            String name = names[step];
            pointer.append('/').append(name == null ? String.valueOf(places[step]) : escaped(name));
        }
        return member.isEmpty()
                ? pointer.toString()
                : pointer.append('/').append(escaped(member)).toString();
    }

    /** The path as a page binds it, down to a component where it has a name: {@code addresses[1].postcode}. */
    String components(String component) {
        var path = new StringBuilder();
        for (int step = 0; step < depth; step++) {
            String name = names[step];
            if (name == null) {
                path.append('[').append(places[step]).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(name);
            }
        }
        return component.isEmpty() || path.isEmpty() ? path + component : path + "." + component;
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    /** Moves a parser that stands at the beginning of the element to the value at the path; false where there is none. */
    boolean find(JsonParser parser, String member) {
        parser.nextToken();
        for (int step = 0; step < depth; step++) {
            String name = names[step];
            if (!(name == null ? toPlace(parser, places[step]) : toMember(parser, name))) {
                return false;
            }
        }
        return member.isEmpty() || toMember(parser, member);
    }

    private static boolean toMember(JsonParser parser, String name) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            boolean isIt = parser.currentName().equals(name);
            parser.nextToken();
            if (isIt) {
                return true;
            }
            parser.skipChildren();
        }
        return false;
    }

    private static boolean toPlace(JsonParser parser, int place) {
        parser.nextToken();
        for (int before = 0; before < place; before++) {
            parser.skipChildren();
            parser.nextToken();
        }
        return true;
    }
}
