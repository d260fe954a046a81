// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.privacy.internal;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.moothall.core.json.LaterMembers;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;

/** Reads what records declare of their components, and the components. */
public final class Declarations {
    private static final ClassValue<List<Part>> PARTS = new ClassValue<>() {
        @Override
        protected List<Part> computeValue(Class<?> type) {
            return Stream.concat(
                            Arrays.stream(type.getInterfaces())
                                    .flatMap(Declarations::tags)
                                    .filter(tag -> !isComponent(type, tag.name())),
                            Arrays.stream(type.getRecordComponents()).map(Part::of))
                    .toList();
        }
    };

    private Declarations() {}

    /** What an interface has each of its records write besides its components, such as which kind it is. */
    private static Stream<Part> tags(Class<?> type) {
        return Stream.concat(
                Arrays.stream(type.getInterfaces()).flatMap(Declarations::tags),
                Arrays.stream(type.getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(JsonProperty.class)
                                && method.isAnnotationPresent(Privacy.class))
                        .map(Part::of));
    }

    private static boolean isComponent(Class<?> type, String name) {
        return Arrays.stream(type.getRecordComponents())
                .anyMatch(component -> component.getName().equals(name));
    }

    /** The names of a record's components, in its order. */
    public static List<String> components(Class<? extends Record> type) {
        return of(type).stream().map(Part::name).toList();
    }

    /** What a record declares of its components, in its order. */
    public static List<Part> of(Class<? extends Record> type) {
        return PARTS.get(type);
    }

    /** How private the component of a name is; as what a later version wrote, where there is none such. */
    static PrivacyCategory category(Class<? extends Record> type, String name) {
        return of(type).stream()
                .filter(part -> part.name().equals(name) && part.category() != null)
                .map(Part::category)
                .findFirst()
                .orElse(PrivacyCategory.SPECIAL_CATEGORY);
    }

    /**
     * What is declared of one component.
     *
     * @param name its name
     * @param category how private it is, or null when nobody said
     * @param isAboutOthers whether it tells of somebody else than the record does
     * @param isOfParts whether it is a map by the names of the other components
     * @param isLater whether it holds what a later version wrote
     * @param isWhole whether the record is written as this component alone, as an open code is
     */
    public record Part(
            String name,
            @Nullable PrivacyCategory category,
            boolean isAboutOthers,
            boolean isOfParts,
            boolean isLater,
            boolean isWhole,
            Method accessor) {
        static Part of(RecordComponent component) {
            Privacy privacy = component.getAnnotation(Privacy.class);
            Method accessor = component.getAccessor();
            return new Part(
                    component.getName(),
                    privacy == null ? null : privacy.value(),
                    privacy != null && privacy.aboutOthers(),
                    privacy != null && privacy.ofParts(),
                    accessor.isAnnotationPresent(JsonAnyGetter.class) || component.getType() == LaterMembers.class,
                    accessor.isAnnotationPresent(JsonValue.class),
                    accessor);
        }

        static Part of(Method tag) {
            PrivacyCategory category = tag.getAnnotation(Privacy.class).value();
            return new Part(tag.getName(), category, false, false, false, false, tag);
        }

        /** What is written on it, in the order in which it is written; what can stand on no accessor is not among it. */
        public List<Annotation> annotations() {
            return List.of(accessor.getAnnotations());
        }

        /** The value in a record; the substitute when the record's module or its accessor does not give it. */
        public @Nullable Object read(Record model, Object substitute) {
            try {
                return accessor.trySetAccessible() ? accessor.invoke(model) : substitute;
            } catch (ReflectiveOperationException e) {
                return substitute; // and not the exception, whose words may be personal
            }
        }
    }
}
