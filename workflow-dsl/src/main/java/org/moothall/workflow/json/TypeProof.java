// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.json;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.deser.AbstractDeserializer;
import tools.jackson.databind.deser.SettableBeanProperty;
import tools.jackson.databind.deser.ValueInstantiator;
import tools.jackson.databind.deser.bean.BeanDeserializerBase;
import tools.jackson.databind.introspect.BeanPropertyDefinition;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;
import tools.jackson.databind.ser.PropertyWriter;

/**
 * Walks through a declared type with all that it holds, and notes what would not come back from JSON as it went, or what could be
 * changed behind the back of whoever keeps it. It goes by what Jackson itself would do, so that annotations count.
 */
final class TypeProof {
    private static final Set<Class<?>> CONTAINERS = Set.of(
            List.class,
            Set.class,
            Collection.class,
            SortedSet.class,
            NavigableSet.class,
            Map.class,
            SortedMap.class,
            NavigableMap.class);
    private static final String SAY_ELEMENTS = "say of what, for example List<String>, inside a record if need be";

    private final DeserializationContext reading;
    private final SerializationContext writing;
    private final Set<JavaType> seen = new HashSet<>();
    private final List<String> faults = new ArrayList<>();

    private TypeProof(JsonMapper mapper) {
        this.reading = mapper._deserializationContext();
        this.writing = mapper._serializationContext();
    }

    static List<String> of(JsonMapper mapper, Class<?> declared) {
        TypeProof proof = new TypeProof(mapper);
        proof.prove(mapper.constructType(declared), "");
        return List.copyOf(proof.faults);
    }

    private void fault(JavaType type, String path, String what) {
        faults.add((path.isEmpty() ? "" : path + " is ") + words(type) + ", " + what);
    }

    private static String words(JavaType type) {
        Class<?> raw = type.getRawClass();
        String name = raw.isArray()
                ? raw.getSimpleName()
                : raw.getName().substring(raw.getPackageName().length());
        return (name.startsWith(".") ? name.substring(1) : name).replace('$', '.');
    }

    private void prove(JavaType type, String path) {
        if (!seen.add(type)) {
            return;
        }
        Class<?> raw = type.getRawClass();
        String instead = Unkept.insteadOf(raw);
        if (instead != null) {
            fault(type, path, instead);
        } else if (type.isReferenceType() || type.isContainerType()) {
            container(type, path);
        } else if (!raw.isPrimitive() && !type.isEnumType()) {
            object(type, path);
        }
    }

    // ---- lists, maps, optional members

    private void container(JavaType type, String path) {
        if (type.isContainerType() && !CONTAINERS.contains(type.getRawClass())) {
            fault(type, path, Unkept.insteadOfContainer(type));
            return;
        }
        if (type.isMapLikeType()) {
            key(type.getKeyType(), path + "{key}");
            content(type.getContentType(), path + "{}");
        } else {
            content(type.getContentType(), path + (type.isReferenceType() ? "" : "[]"));
        }
    }

    private void content(JavaType type, String path) {
        if (type.isJavaLangObject()) {
            fault(type, path, "which says nothing about what it holds; " + SAY_ELEMENTS);
        } else {
            prove(type, path);
        }
    }

    /** A key is written as text by one way and read by another: both have to be known to Jackson or said. */
    private void key(JavaType type, String path) {
        Class<?> raw = type.getRawClass();
        boolean isKnown = raw.getName().startsWith("java.") && !raw.isInterface() && !type.isJavaLangObject();
        BeanDescription bean = reading.introspectBeanDescription(type);
        boolean isSaid = bean.findJsonKeyAccessor() != null || bean.findJsonValueAccessor() != null;
        try {
            if (type.isEnumType() || ((isKnown || isSaid) && reading.findKeyDeserializer(type, null) != null)) {
                return;
            }
        } catch (DatabindException noWay) {
            // told below
        }
        fault(type, path, "which is no key that JSON can give back; use a String, a number, an enum or a date");
    }

    // ---- everything that has members, or is one word

    private void object(JavaType type, String path) {
        if (reading.findTypeDeserializer(type) != null) {
            subtypes(type, path);
            return;
        }
        ValueDeserializer<Object> reader = reader(type, path);
        if (reader == null) {
            return;
        }
        Class<?> raw = type.getRawClass();
        if (reader instanceof AbstractDeserializer) {
            fault(type, path, raw.isSealed() ? Unkept.SEALED : Unkept.ABSTRACT);
        } else if (reader instanceof BeanDeserializerBase bean) {
            bean(type, bean, path);
        } else if (reader.getClass().getSimpleName().startsWith("Untyped")) {
            fault(type, path, Unkept.ABSTRACT);
        }
    }

    /** How Jackson would read it; null when it could not, which is then told. */
    private @Nullable ValueDeserializer<Object> reader(JavaType type, String path) {
        try {
            return reading.findNonContextualValueDeserializer(type);
        } catch (StackOverflowError endless) {
            fault(type, path, "a type whose generics never end; give them an end");
            return null;
        } catch (RuntimeException failure) {
            int before = faults.size();
            members(type, path);
            if (faults.size() == before) {
                fault(type, path, Unkept.NO_WAY_BACK);
            }
            return null;
        }
    }

    /** The members of what cannot be read as a whole: the fault may be in one of them. */
    private void members(JavaType type, String path) {
        try {
            for (BeanPropertyDefinition member :
                    reading.introspectBeanDescriptionForCreation(type).findProperties()) {
                prove(member.getPrimaryType(), member(path, member.getName()));
            }
        } catch (DatabindException unclear) {
            // the whole is told instead
        }
    }

    private void subtypes(JavaType type, String path) {
        Set<Class<?>> named = new HashSet<>();
        for (NamedType each : reading.getConfig()
                .getSubtypeResolver()
                .collectAndResolveSubtypesByTypeId(reading.getConfig(), reading.introspectClassAnnotations(type))) {
            if (type.getRawClass().isAssignableFrom(each.getType())) {
                named.add(each.getType());
            }
        }
        leaves(type.getRawClass())
                .filter(leaf -> !named.contains(leaf) && !Modifier.isAbstract(leaf.getModifiers()))
                .forEach(leaf -> fault(type, path, "whose @JsonSubTypes does not name " + leaf.getSimpleName()));
        named.stream()
                .filter(each -> !Modifier.isAbstract(each.getModifiers()))
                .sorted(Comparator.comparing(Class::getName))
                .forEach(each -> variant(reading.constructSpecializedType(type, each), path));
    }

    private void variant(JavaType type, String path) {
        ValueDeserializer<Object> reader = reader(type, path);
        if (reader instanceof BeanDeserializerBase bean) {
            bean(type, bean, path + "(" + type.getRawClass().getSimpleName() + ")");
        }
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        Class<?>[] permitted = type.getPermittedSubclasses();
        return permitted == null
                ? Stream.of()
                : Stream.concat(
                        Arrays.stream(permitted), Arrays.stream(permitted).flatMap(TypeProof::leaves));
    }

    private void bean(JavaType type, BeanDeserializerBase bean, String path) {
        ValueInstantiator maker = bean.getValueInstantiator();
        boolean isText = reading.introspectBeanDescription(type).findJsonValueAccessor() != null;
        if (maker.canCreateUsingDelegate()) {
            delegate(maker.getDelegateType(reading.getConfig()), path);
        } else if (isText) {
            if (!isMadeOfOneWord(maker)) {
                fault(type, path, "which @JsonValue writes and nothing reads; say @JsonCreator beside it");
            }
        } else if (!maker.canInstantiate()) {
            fault(type, path, Unkept.NO_WAY_BACK);
        } else {
            shape(type, bean, path);
        }
    }

    /** What a creator takes is gone when it has made the value, so that it may be a builder, with members that are set. */
    private void delegate(JavaType type, String path) {
        ValueDeserializer<Object> reader = type.isContainerType() ? null : reader(type, path);
        if (reader instanceof BeanDeserializerBase builder) {
            builder.properties().forEachRemaining(member -> member(member, path));
        }
    }

    private static boolean isMadeOfOneWord(ValueInstantiator maker) {
        return maker.canCreateFromString()
                || maker.canCreateFromInt()
                || maker.canCreateFromLong()
                || maker.canCreateFromDouble()
                || maker.canCreateFromBoolean()
                || maker.canCreateFromBigInteger()
                || maker.canCreateFromBigDecimal()
                || maker.canCreateUsingArrayDelegate();
    }

    private void shape(JavaType type, BeanDeserializerBase bean, String path) {
        Class<?> raw = type.getRawClass();
        if (raw.getName().startsWith("java.")) {
            fault(type, path, "a class of Java's own that JSON does not keep; make a record of what you need of it");
            return;
        }
        if (!raw.isRecord() && !Modifier.isFinal(raw.getModifiers()) && !type.isAbstract()) {
            fault(
                    type,
                    path,
                    "a class that others may extend, and JSON would forget what they add; make it a record, or final");
        }
        List<String> set = new ArrayList<>();
        Set<String> read = new HashSet<>();
        bean.properties().forEachRemaining(member -> {
            read.add(member.getName());
            if (!member.isCreatorProperty() && !member.isIgnorable()) {
                set.add(member.getName());
            }
            member(member, path);
        });
        if (!raw.isRecord() && !type.isAbstract()) {
            written(type, path, read);
            if (!set.isEmpty()) {
                fault(
                        type,
                        path,
                        "whose " + String.join(", ", set)
                                + " can be set after it was made; make it a record, or give its constructor @JsonCreator");
            }
        }
    }

    private void member(SettableBeanProperty member, String path) {
        if (!member.isIgnorable() && !isReadItsOwnWay(member)) {
            prove(member.getType(), member(path, member.getName()));
        }
    }

    /** Whether an annotation at the member says how it is read. */
    private static boolean isReadItsOwnWay(SettableBeanProperty member) {
        return member.getAnnotation(JsonDeserialize.class) != null || member.getAnnotation(JsonTypeInfo.class) != null;
    }

    /** What a class writes and does not read would be lost without a word. What a record writes beside its components follows from them. */
    private void written(JavaType type, String path, Set<String> read) {
        for (Iterator<PropertyWriter> all = writing.findValueSerializer(type).properties(); all.hasNext(); ) {
            String name = all.next().getName();
            if (!read.contains(name)) {
                faults.add(member(path, name)
                        + " is written and not read again; let the constructor take it, or say @JsonIgnore");
            }
        }
    }

    private static String member(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
