// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.internal.shape;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Makes Java records of one type, and takes them apart.
 *
 * @param <T> the Java record
 */
final class RecordAccess<T> {
    private final Constructor<T> constructor;
    private final Method[] accessors;

    RecordAccess(Class<T> type, RecordComponent[] components) {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            constructor = type.getDeclaredConstructor(types);
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
        constructor.trySetAccessible();
        accessors = Arrays.stream(components).map(RecordComponent::getAccessor).toArray(Method[]::new);
        Arrays.stream(accessors).forEach(Method::trySetAccessible);
    }

    T make(@Nullable Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException refused) {
            throw new IllegalStateException(
                    "record " + constructor.getDeclaringClass().getName()
                            + " must accept null for every component but lists and maps",
                    refused.getCause());
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The value of a component, by its place. */
    @Nullable
    Object component(Object made, int place) {
        try {
            return accessors[place].invoke(made, (Object[]) null);
        } catch (InvocationTargetException failed) {
            throw new IllegalStateException(
                    "record " + constructor.getDeclaringClass().getName() + " cannot be asked for its "
                            + accessors[place].getName(),
                    failed.getCause());
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
