// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.privacy.internal;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.moothall.core.privacy.Privacy;

/** Reads the privacy categories of a record's components. Values that are not shown are not even read. */
public final class MaskedRecord {
    /** What stands for a value that is not shown. */
    public static final String HIDDEN = "***";

    private static final ClassValue<List<Part>> PARTS = new ClassValue<>() {
        @Override
        protected List<Part> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents()).map(Part::of).toList();
        }
    };

    private MaskedRecord() {}

    /** The record as one line, {@code Name[component=value, …]}. */
    public static String describe(String name, Record model) {
        return PARTS.get(model.getClass()).stream()
                .map(part -> part.describe(model))
                .collect(Collectors.joining(", ", name + "[", "]"));
    }

    /** The names of a record's components, in its order. */
    public static List<String> components(Class<? extends Record> type) {
        return PARTS.get(type).stream().map(part -> part.component().getName()).toList();
    }

    private record Part(RecordComponent component, boolean isShown) {
        static Part of(RecordComponent component) {
            Privacy privacy = component.getAnnotation(Privacy.class);
            boolean isOpen = privacy != null && privacy.value().isOpen();
            return new Part(component, isOpen && component.getAccessor().trySetAccessible());
        }

        String describe(Record model) {
            return component.getName() + "=" + (isShown ? String.valueOf(valueIn(model)) : HIDDEN);
        }

        private @Nullable Object valueIn(Record model) {
            try {
                return component.getAccessor().invoke(model);
            } catch (ReflectiveOperationException e) {
                return HIDDEN;
            }
        }
    }
}
