// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.model;

import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A shape as JSON and back. The members are in alphabetical order, so equal shapes give equal text. */
public final class ShapeJson {
    private ShapeJson() {}

    /** Made when it is first asked for, once it is known that it can be. */
    private static final class Mapper {
        static final JsonMapper MAPPER = JsonMapper.builder()
                .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .disable(SerializationFeature.INDENT_OUTPUT)
                .build();
    }

    private static JsonMapper mapper() {
        JsonLibrary.check();
        return Mapper.MAPPER;
    }

    /** Writes a shape on one line. */
    public static String write(Shape shape) {
        return mapper().writeValueAsString(shape);
    }

    /**
     * Reads a shape. <b>Errors</b> text that is no shape is refused with an {@link IllegalArgumentException}.
     */
    public static Shape read(String json) {
        try {
            return mapper().readValue(json, Shape.class);
        } catch (tools.jackson.core.JacksonException e) {
            throw new IllegalArgumentException("this is not a workflow's shape: " + e.getOriginalMessage(), e);
        }
    }
}
