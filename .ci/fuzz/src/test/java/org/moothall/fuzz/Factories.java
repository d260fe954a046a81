// SPDX-License-Identifier: Apache-2.0
package org.moothall.fuzz;

import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Every public static method of core, identifiers apart, that makes something of texts, numbers, dates or what another one makes. */
final class Factories {
    private static final List<String> PACKAGES = List.of(
            "calendar",
            "casework",
            "casework/consent",
            "casework/correspondence",
            "casework/decision",
            "casework/evidence",
            "casework/referral",
            "caution",
            "equality",
            "codelist",
            "deadline",
            "deadline/statutory",
            "finding",
            "form",
            "organisation",
            "person",
            "place",
            "place/finder",
            "privacy",
            "privacy/retention",
            "privacy/subjectaccess",
            "provenance");

    static final Map<String, Method> BY_NAME = byName();
    static final Chosen<Method> CHOSEN = new Chosen<>(BY_NAME);

    private Factories() {}

    /** Those that make a type, or the builder of it. */
    static List<Method> of(Class<?> type) {
        return BY_NAME.values().stream()
                .filter(method -> type.isAssignableFrom(made(method)))
                .toList();
    }

    /** What a method makes; where that is a builder, what it builds. */
    static Class<?> made(Method method) {
        Class<?> type = method.getReturnType();
        return type.getSimpleName().endsWith("Builder") ? built(type) : type;
    }

    private static Class<?> built(Class<?> builder) {
        try {
            return builder.getMethod("build").getReturnType();
        } catch (NoSuchMethodException e) {
            throw new AssertionError(e);
        }
    }

    private static Map<String, Method> byName() {
        Map<String, Method> all = new TreeMap<>();
        for (String name : PACKAGES) {
            Models.classes("org/moothall/core/" + name).stream()
                    .filter(type -> Modifier.isPublic(type.getModifiers()))
                    .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                    .filter(Factories::isFactory)
                    .forEach(method -> all.put(name(method), method));
        }
        keepWhatCanBeCalled(all);
        return all;
    }

    private static boolean isFactory(Method method) {
        return Modifier.isPublic(method.getModifiers())
                && Modifier.isStatic(method.getModifiers())
                && method.getParameterCount() > 0
                && !method.getName().equals("valueOf");
    }

    private static String name(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName() + " " + method.getParameterCount();
    }

    /** Takes out a method that needs what no other one makes, until all can be called. */
    private static void keepWhatCanBeCalled(Map<String, Method> all) {
        int before;
        do {
            before = all.size();
            Set<Class<?>> made = new HashSet<>();
            all.values().forEach(method -> made.add(made(method)));
            all.values().removeIf(method -> !canBeCalled(method, made));
        } while (all.size() < before);
    }

    private static boolean canBeCalled(Executable method, Set<Class<?>> made) {
        return Arrays.stream(method.getParameterTypes())
                .map(type -> type.isArray() ? type.getComponentType() : type)
                .allMatch(type -> Made.isLeaf(type) || isOurs(type) && made.contains(type));
    }

    private static boolean isOurs(Class<?> type) {
        return type.getName().startsWith("org.moothall.");
    }
}
