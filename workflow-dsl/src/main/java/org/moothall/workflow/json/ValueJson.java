// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moothall.workflow.json.KeptFault.Kind;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The council's own values as JSON: cases, forms, events, requests, answers. Records need nothing; a sealed type needs Jackson's
 * {@code @JsonTypeInfo}. Moments are ISO 8601, enum constants go by their names, members that are null are left out.
 *
 * <p>Stored values outlive the code: a member that is missing is null (or zero, or false), one that is not known is passed over.
 *
 * <p><b>Limits</b> of one value, the same when it is written and when it is read: 20 million characters of JSON, nested 500 deep,
 * numbers of 1,000 digits. Text is kept as it is, NUL too, but for half of a surrogate pair, which is refused.
 */
public final class ValueJson {
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonLimits.factory())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .enable(DateTimeFeature.WRITE_DATES_WITH_ZONE_ID)
            .disable(EnumFeature.WRITE_ENUMS_USING_TO_STRING)
            .disable(EnumFeature.READ_ENUMS_USING_TO_STRING)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .addModule(JsonLimits.bounds())
            .build();

    /** What is written twice under one name would be read once. */
    private static final ObjectReader STRICT = MAPPER.reader().with(StreamReadFeature.STRICT_DUPLICATE_DETECTION);

    /** The reader of a type as it is kept, and the one of what was just written. */
    private record Readers(ObjectReader kept, ObjectReader strict) {}

    private static final ClassValue<Readers> READERS = new ClassValue<>() {
        @Override
        protected Readers computeValue(Class<?> type) {
            return new Readers(MAPPER.readerFor(type), STRICT.forType(type));
        }
    };

    private static final ClassValue<ObjectWriter> WRITERS = new ClassValue<>() {
        @Override
        protected ObjectWriter computeValue(Class<?> type) {
            return MAPPER.writerFor(type);
        }
    };

    /** Each type is walked through once. */
    private static final ClassValue<List<String>> FAULTS = new ClassValue<>() {
        @Override
        protected List<String> computeValue(Class<?> declared) {
            return TypeProof.of(MAPPER, declared);
        }
    };

    private ValueJson() {}

    /**
     * What keeps values of a declared type from coming back from JSON as they went, each with its place and what to do; empty when
     * nothing does. A value that says {@code null} where its type has a sealed interface hides nothing from it.
     */
    public static List<String> faults(Class<?> declared) {
        return FAULTS.get(declared);
    }

    /**
     * Writes a value on one line.
     *
     * <p><b>Errors</b> a type that cannot be written is an {@link IllegalArgumentException} that names it, never the value.
     */
    public static String write(Object value) {
        try {
            return json(value);
        } catch (Throwable failure) {
            throw unusable("a " + value.getClass().getName() + " cannot be written as JSON", failure);
        }
    }

    /**
     * Writes a value that is to be kept, and reads it again as its declared type.
     *
     * <p><b>Errors</b> a value that is not within the limits, or that could not be read again, is a {@link NotKeptException}.
     */
    public static KeptValue keep(Object value, Class<?> declared) {
        String json = written(value);
        if (!JsonLimits.holds(json)) {
            throw new NotKeptException(value.getClass(), JsonFaults.of(value, MAPPER));
        }
        Object back;
        try {
            back = READERS.get(declared).strict.readValue(json);
        } catch (Throwable failure) {
            throw unreadable(value, failure);
        }
        if (back == null || isCutDown(value, back)) {
            throw unreadable(value, null);
        }
        return new KeptValue(json, back);
    }

    /** Whether a value of a subclass came back as one of its parent. */
    private static boolean isCutDown(Object value, Object back) {
        return back.getClass() != value.getClass() && back.getClass().isInstance(value);
    }

    private static String json(Object value) {
        return WRITERS.get(value.getClass()).writeValueAsString(value);
    }

    private static String written(Object value) {
        try {
            return json(value);
        } catch (StreamConstraintsException beyond) {
            throw new NotKeptException(value.getClass(), List.of(beyond(beyond)));
        } catch (Throwable failure) {
            throw new NotKeptException(value.getClass(), List.of(fault(Kind.UNWRITABLE, failure)));
        }
    }

    private static KeptFault beyond(StreamConstraintsException limit) {
        Kind kind = limit.getOriginalMessage().startsWith(JsonLimits.NUMBER) ? Kind.NUMBER : Kind.DEPTH;
        return new KeptFault(kind, Paths.of(limit), "");
    }

    private static NotKeptException unreadable(Object value, @Nullable Throwable failure) {
        return new NotKeptException(value.getClass(), List.of(fault(Kind.UNREADABLE, failure)));
    }

    private static KeptFault fault(Kind kind, @Nullable Throwable failure) {
        String place = failure instanceof JacksonException jackson ? Paths.of(jackson) : "";
        String why = failure == null ? "" : " (" + failure.getClass().getSimpleName() + ")";
        return new KeptFault(kind, place, why);
    }

    /**
     * Reads a value.
     *
     * <p><b>Errors</b> text that is not of the type or is {@code null}, and a constructor that throws anything at all, is an
     * {@link IllegalArgumentException} that names the type, never the value.
     */
    public static <T> T read(String json, Class<T> type) {
        String what = "this JSON cannot be read as a " + type.getName();
        T value;
        try {
            value = READERS.get(type).kept.readValue(json);
        } catch (Throwable failure) {
            throw unusable(what, failure);
        }
        if (value == null) {
            throw new IllegalArgumentException(what + ": it is null");
        }
        return value;
    }

    /**
     * Whether a kept text is what a value would be kept as, or, when its type has grown since, is read as an equal value. What a value
     * is kept as may differ from it: an {@code Optional} that was null comes back empty.
     */
    public static boolean isSame(String json, Object value) {
        try {
            String written = write(value);
            return json.equals(written) || isReadAs(read(written, value.getClass()), json);
        } catch (IllegalArgumentException anotherType) {
            return false;
        }
    }

    private static boolean isReadAs(Object kept, String json) {
        return json.equals(write(kept)) || read(json, kept.getClass()).equals(kept);
    }

    /** The message of Jackson's may quote the value, so only where it was is kept. */
    private static IllegalArgumentException unusable(String what, Throwable failure) {
        String where = failure instanceof JacksonException jackson ? Paths.of(jackson) : "";
        return new IllegalArgumentException(what + (where.isEmpty() ? "" : ", at " + where)
                + "; see that it is a record, or tell Jackson how to make it ("
                + failure.getClass().getSimpleName() + ")");
    }
}
