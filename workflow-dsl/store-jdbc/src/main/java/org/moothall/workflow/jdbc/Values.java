// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.moothall.workflow.json.ValueJson;

/** Writes the council's values; the first of each type is read back, so that nothing is kept that could never be read. */
final class Values {
    private final Set<Class<?>> proven = ConcurrentHashMap.newKeySet();

    String write(Object value) {
        String json = ValueJson.write(value);
        if (!proven.contains(value.getClass())) {
            ValueJson.read(json, value.getClass());
            proven.add(value.getClass());
        }
        return json;
    }
}
