// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.json;

/**
 * A value as it is kept.
 *
 * @param json its text
 * @param value what the text is read as: equal to what was written, and nobody else's
 */
public record KeptValue(String json, Object value) {
    /** Without both: they may be personal. */
    @Override
    public String toString() {
        return "a " + value.getClass().getName();
    }
}
