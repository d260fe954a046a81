// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The council's own values as JSON: cases, forms, events, requests, answers. Records need nothing; a sealed type needs Jackson's
 * {@code @JsonTypeInfo}. Moments are ISO 8601, enum constants go by their names, members that are null are left out.
 *
 * <p>Stored values outlive the code: a member that is missing is null (or zero, or false), one that is not known is passed over.
 */
public final class ValueJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .enable(DateTimeFeature.WRITE_DATES_WITH_ZONE_ID)
            .disable(EnumFeature.WRITE_ENUMS_USING_TO_STRING)
            .disable(EnumFeature.READ_ENUMS_USING_TO_STRING)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private ValueJson() {}

    /**
     * Writes a value on one line.
     *
     * <p><b>Errors</b> a type that cannot be written is an {@link IllegalArgumentException} that names it, never the value.
     */
    public static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JacksonException failure) {
            throw unusable("a " + value.getClass().getName() + " cannot be written as JSON", failure);
        }
    }

    /**
     * Reads a value.
     *
     * <p><b>Errors</b> text that is not of the type is an {@link IllegalArgumentException} that names the type, never the value.
     */
    public static <T> T read(String json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JacksonException failure) {
            throw unusable("this JSON cannot be read as a " + type.getName(), failure);
        }
    }

    /** The message of Jackson's may quote the value, so only where it was is kept. */
    private static IllegalArgumentException unusable(String what, JacksonException failure) {
        String where = failure.getPath().stream().map(ValueJson::name).collect(Collectors.joining("."));
        return new IllegalArgumentException(what + (where.isEmpty() ? "" : ", at " + where)
                + "; see that it is a record, or tell Jackson how to make it ("
                + failure.getClass().getSimpleName() + ")");
    }

    /** A member's name is the council's own word; the key of a map may be anybody's. */
    private static String name(JacksonException.Reference reference) {
        Object from = reference.from();
        Class<?> type = from instanceof Class<?> itself ? itself : from == null ? Map.class : from.getClass();
        String name = reference.getPropertyName();
        return name == null || Map.class.isAssignableFrom(type) ? "[…]" : name;
    }
}
