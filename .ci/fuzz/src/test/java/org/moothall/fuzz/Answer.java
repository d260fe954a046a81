// SPDX-License-Identifier: Apache-2.0
package org.moothall.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What one of the Jacksons, in its default settings, makes of a text: a value, null for JSON's null, or its own exception. Any other
 * exception is a fault, and is let through.
 */
record Answer(@Nullable Object value, @Nullable Exception refusal) {
    static final JsonMapper JACKSON_3 = JsonMapper.shared();

    private static final ObjectMapper JACKSON_2 = new ObjectMapper().registerModule(new JavaTimeModule());

    static Answer by2(String json, Class<?> type) {
        try {
            return new Answer(JACKSON_2.readValue(json, type), null);
        } catch (JsonProcessingException refusal) {
            return new Answer(null, refusal);
        }
    }

    static Answer by3(String json, Class<?> type) {
        try {
            return new Answer(JACKSON_3.readValue(json, type), null);
        } catch (JacksonException refusal) {
            return new Answer(null, refusal);
        }
    }

    static String written2(Object value) {
        try {
            return JACKSON_2.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new AssertionError("Jackson 2 cannot write what was read", e);
        }
    }

    static String written3(Object value) {
        try {
            return JACKSON_3.writeValueAsString(value);
        } catch (JacksonException e) {
            throw new AssertionError("Jackson 3 cannot write what was read", e);
        }
    }

    /** Whether it was the model that refused, and not Jackson. */
    boolean isRefusedByModel() {
        return refusal instanceof com.fasterxml.jackson.databind.exc.ValueInstantiationException
                || refusal instanceof tools.jackson.databind.exc.ValueInstantiationException;
    }
}
