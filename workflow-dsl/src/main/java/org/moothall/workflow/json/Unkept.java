// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.json;

import java.util.Calendar;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JavaType;

/** The words for types that are not kept: why, and what to use instead. */
final class Unkept {
    static final String SEALED = "a sealed type, and JSON cannot say which one it was; give it Jackson's @JsonTypeInfo";
    static final String ABSTRACT =
            "and JSON cannot say what it was; name a record, or give it Jackson's @JsonTypeInfo and @JsonSubTypes";
    static final String NO_WAY_BACK =
            "and nothing makes one of its JSON; make it a record that is not inside an object, or say @JsonCreator";

    private static final Map<Class<?>, String> INSTEAD = instead();

    private Unkept() {}

    private static Map<Class<?>, String> instead() {
        Map<Class<?>, String> instead = new LinkedHashMap<>();
        instead.put(Object.class, "which says nothing about what it holds; name a type");
        instead.put(Number.class, "and JSON cannot say which kind it was; say Integer, Long or BigDecimal");
        instead.put(CharSequence.class, "and JSON cannot say which kind it was; say String");
        instead.put(StringBuilder.class, "which can be changed; say String");
        instead.put(StringBuffer.class, "which can be changed; say String");
        instead.put(Date.class, "which can be changed; say Instant or LocalDate");
        instead.put(Calendar.class, "which can be changed; say ZonedDateTime");
        instead.put(TimeZone.class, "which can be changed; say ZoneId");
        instead.put(java.nio.Buffer.class, "which can be changed; keep bytes as text, for example in Base64");
        instead.put(java.util.BitSet.class, "which can be changed; say Set");
        instead.put(java.util.concurrent.atomic.AtomicInteger.class, "which can be changed; say int");
        instead.put(java.util.concurrent.atomic.AtomicLong.class, "which can be changed; say long");
        instead.put(java.util.concurrent.atomic.AtomicBoolean.class, "which can be changed; say boolean");
        instead.put(java.util.concurrent.atomic.AtomicReference.class, "which can be changed; say what is in it");
        return instead;
    }

    /** What to say of a type that is not kept, nor are its subclasses; null for one that may be. */
    static @Nullable String insteadOf(Class<?> type) {
        if (type == Object.class || type == Number.class || type == CharSequence.class) {
            return INSTEAD.get(type);
        }
        return INSTEAD.entrySet().stream()
                .skip(3)
                .filter(each -> each.getKey().isAssignableFrom(type))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    /** What to say of an array, or of a collection that is none of Java's interfaces. */
    static String insteadOfContainer(JavaType type) {
        if (type.isArrayType()) {
            return type.getContentType().hasRawClass(byte.class)
                    ? "which can be changed; keep bytes as text, for example in Base64"
                    : "which can be changed, and two of which are never equal; say List";
        }
        return "a collection of its own kind; say " + (type.isMapLikeType() ? "Map" : "List or Set")
                + ", and copy it with " + (type.isMapLikeType() ? "Map" : "List") + ".copyOf";
    }
}
