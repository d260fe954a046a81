// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.json;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamContext;

/**
 * Places in a value, as Jakarta Validation writes them: {@code tips[2].place}. A member's name is the council's own word; the key of a
 * map may be anybody's, and is not told.
 */
final class Paths {
    static final String KEY = "[…]";

    /** The end of a path that goes on. */
    static final String MORE = "…";

    /** A path that is longer says where it begins. */
    private static final int LONGEST = 300;

    private Paths() {}

    /** Where the generator stands. */
    static String of(@Nullable TokenStreamContext context) {
        if (context == null || context.inRoot()) {
            return "";
        }
        String around = of(context.getParent());
        if (context.inArray()) {
            return around + "[" + context.getCurrentIndex() + "]";
        }
        boolean isKey = context.currentValue() instanceof Map || context.currentName() == null;
        return isKey ? around + KEY : member(around, context.currentName());
    }

    private static String member(String around, String name) {
        return around.isEmpty() ? name : around + "." + name;
    }

    /** Where Jackson failed. */
    static String of(JacksonException failure) {
        return of(failure.getPath());
    }

    private static String of(List<JacksonException.Reference> references) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference reference : references) {
            if (path.length() > LONGEST) {
                return path + MORE;
            }
            Object from = reference.from();
            Class<?> type = from instanceof Class<?> itself ? itself : from == null ? Map.class : from.getClass();
            String name = reference.getPropertyName();
            if (name != null && !Map.class.isAssignableFrom(type)) {
                path.append(path.isEmpty() ? "" : ".").append(name);
            } else {
                path.append(name == null && reference.getIndex() >= 0 ? "[" + reference.getIndex() + "]" : KEY);
            }
        }
        return path.toString();
    }
}
