// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.json;

import java.util.List;

/** Lists of texts and whole numbers as JSON: who may do a task, what was asked. */
public final class ListJson {
    private ListJson() {}

    /**
     * Writes a list on one line.
     *
     * <p><b>Errors</b> an element of another kind is an {@link IllegalArgumentException} that names its type.
     */
    public static String write(List<?> list) {
        JsonText json = new JsonText(64).startArray();
        for (Object each : list) {
            if (each instanceof String text) {
                json.string(text);
            } else if (each instanceof Long || each instanceof Integer) {
                json.number(((Number) each).longValue());
            } else {
                throw new IllegalArgumentException("a list of texts and whole numbers has no "
                        + each.getClass().getName());
            }
        }
        return json.endArray().toString();
    }
}
