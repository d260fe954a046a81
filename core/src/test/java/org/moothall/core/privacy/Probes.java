// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.privacy;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.moothall.core.identifier.Identifier;
import org.moothall.core.identifier.Samples;
import org.moothall.core.json.LaterMembers;

/**
 * Makes a record of any model, filled with values that can be searched for: what is private holds the text {@code zqx}, or is of the
 * year 1903, or is an identifier that {@link #secrets} names; what is public never is. Constructors refuse much, so it tries.
 */
final class Probes {
    private static final int TRIES = 20_000;
    private static final int DEEPEST = 4;

    private final Random random;
    private final boolean isOfThisVersion;
    private final Set<String> secretIdentifiers = new HashSet<>();
    private final Set<String> openIdentifiers = new HashSet<>();
    private final Map<TypeVariable<?>, Type> bound = new HashMap<>();

    Probes(int seed) {
        this(seed, false);
    }

    private Probes(int seed, boolean isOfThisVersion) {
        random = new Random(seed);
        this.isOfThisVersion = isOfThisVersion;
    }

    /** Probes without what a later version wrote. */
    static Probes ofThisVersion(int seed) {
        return new Probes(seed, true);
    }

    /** What must not be seen. */
    Set<String> secrets() {
        Set<String> secrets = new HashSet<>(secretIdentifiers);
        secrets.removeAll(openIdentifiers);
        secrets.addAll(Set.of("zqx", "ZQX", "1903"));
        return secrets;
    }

    /** A record of the model, with all its components. */
    Record of(Class<?> model) {
        return make(model, true, 0);
    }

    /** A value of any type that a part of a model may have, private if that can be told. */
    Object any(Type type) {
        return value(type, false, 0);
    }

    /** What the model's constructor says when it refuses a part, for each part that it refuses. */
    List<String> refusals(Record model) {
        RecordComponent[] components = model.getClass().getRecordComponents();
        return Arrays.stream(components)
                .flatMap(spoilt -> Arrays.asList(null, "zqx not this; \u0000", "").stream()
                        .filter(part -> part == null || spoilt.getType() == String.class)
                        .filter(part -> !spoilt.getType().isPrimitive())
                        .map(part -> refusal(model, spoilt, part)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> refusal(Record model, RecordComponent spoilt, @Nullable Object part) {
        RecordComponent[] components = model.getClass().getRecordComponents();
        Object[] values = new Object[components.length];
        try {
            for (int index = 0; index < values.length; index++) {
                components[index].getAccessor().setAccessible(true);
                values[index] = components[index].getAccessor().invoke(model);
                if (components[index].getName().equals(spoilt.getName())) {
                    values[index] = part;
                }
            }
            constructor(model.getClass()).newInstance(values);
            return Optional.empty();
        } catch (InvocationTargetException e) {
            return Optional.of(e.getCause().toString());
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private Record make(Class<?> model, boolean isOpen, int depth) {
        Throwable last = null;
        for (int attempt = 0; attempt < TRIES; attempt++) {
            try {
                return (Record) constructor(model).newInstance(values(model, isOpen, depth));
            } catch (InvocationTargetException e) {
                last = e.getCause();
            } catch (ReflectiveOperationException e) {
                throw new AssertionError(e);
            }
        }
        throw new AssertionError("no probe is right for " + model.getName() + "; give Probes a text of its form", last);
    }

    private Object[] values(Class<?> model, boolean isOpen, int depth) {
        return Arrays.stream(model.getRecordComponents())
                .map(component -> value(component, isOpen, depth))
                .toArray();
    }

    private @Nullable Object value(RecordComponent component, boolean isOpen, int depth) {
        boolean isOptional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        if (isOptional && (depth > DEEPEST || random.nextInt(5) == 0)) {
            return null;
        }
        if (component.getType() == LaterMembers.class) {
            return isOfThisVersion ? LaterMembers.none() : LaterMembers.of(Map.of(text(false), text(false)));
        }
        Privacy privacy = component.getAnnotation(Privacy.class);
        boolean isOpenToo = isOpen && privacy != null && privacy.value().isOpen();
        return value(component.getGenericType(), isOpenToo, depth + 1);
    }

    private Object value(Type type, boolean isOpen, int depth) {
        if (type instanceof ParameterizedType generic) {
            return generic(generic, isOpen, depth);
        }
        if (type instanceof TypeVariable<?> variable && bound.containsKey(variable)) {
            return value(bound.get(variable), isOpen, depth);
        }
        if (!(type instanceof Class<?> plain) || plain == Object.class) {
            return text(isOpen);
        }
        if (Identifier.class.isAssignableFrom(plain)) {
            return identifier(plain, isOpen);
        }
        if (plain.isSealed() && !plain.getName().startsWith("java.")) {
            return value(oneOf(plain.getPermittedSubclasses()), isOpen, depth);
        }
        if (plain.isRecord()) {
            return make(plain, isOpen, depth);
        }
        return plain.isEnum() ? oneOf(plain.getEnumConstants()) : leaf(plain, isOpen);
    }

    private Object generic(ParameterizedType type, boolean isOpen, int depth) {
        Class<?> raw = (Class<?>) type.getRawType();
        Type[] of = type.getActualTypeArguments();
        boolean isTooDeep = depth > DEEPEST && of[of.length - 1] != String.class;
        if (raw == Map.class) {
            return isTooDeep ? Map.of() : Map.of(value(of[0], isOpen, depth), value(of[1], isOpen, depth));
        }
        if (raw == Set.class) {
            return isTooDeep ? Set.of() : Set.of(value(of[0], isOpen, depth));
        }
        if (raw == Optional.class) {
            return isTooDeep ? Optional.empty() : Optional.of(value(of[0], isOpen, depth));
        }
        if (raw == List.class) {
            return isTooDeep ? List.of() : List.of(value(of[0], isOpen, depth));
        }
        for (int index = 0; index < of.length; index++) {
            bound.put(raw.getTypeParameters()[index], of[index]);
        }
        return value(raw, isOpen, depth);
    }

    private Identifier identifier(Class<?> type, boolean isOpen) {
        Identifier sample = Samples.ALL.stream()
                .filter(type::isInstance)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no sample of " + type.getName()));
        boolean isShown = isOpen && sample.privacy().isOpen();
        (isShown ? openIdentifiers : secretIdentifiers).add(sample.value());
        return sample;
    }

    private Object leaf(Class<?> type, boolean isOpen) {
        int year = isOpen ? 2001 : 1903;
        LocalDate day = LocalDate.of(year, 1 + random.nextInt(12), 1 + random.nextInt(28));
        Map<Class<?>, Object> leaves = Map.ofEntries(
                Map.entry(String.class, text(isOpen)),
                Map.entry(boolean.class, random.nextBoolean()),
                Map.entry(int.class, 1 + random.nextInt(12)),
                Map.entry(long.class, 1L + random.nextInt(12)),
                Map.entry(double.class, isOpen ? 50.2001 : 50.1903),
                Map.entry(BigDecimal.class, new BigDecimal(isOpen ? "50.2001" : "50.1903")),
                Map.entry(LocalDate.class, day),
                Map.entry(LocalTime.class, LocalTime.of(random.nextInt(24), 0)),
                Map.entry(Instant.class, day.atStartOfDay().toInstant(ZoneOffset.UTC)),
                Map.entry(OffsetDateTime.class, day.atTime(9, 0).atOffset(ZoneOffset.ofHours(1))),
                Map.entry(Year.class, Year.of(year)),
                Map.entry(YearMonth.class, YearMonth.from(day)),
                Map.entry(Period.class, Period.ofDays(year)),
                Map.entry(Duration.class, Duration.ofSeconds(year)),
                Map.entry(ZoneId.class, ZoneId.of("Europe/London")),
                Map.entry(URI.class, URI.create(isOpen ? "urn:open" : "urn:zqx")));
        Object leaf = leaves.get(primitive(type));
        if (leaf == null) {
            throw new AssertionError("Probes knows no value of " + type.getName() + "; give it one");
        }
        return leaf;
    }

    private String text(boolean isOpen) {
        String word = isOpen ? "open" : "zqx";
        return oneOf(new String[] {
            word + "-" + random.nextInt(1000),
            word + " " + random.nextInt(1000),
            word,
            word + "/" + word,
            word + ":" + word,
            isOpen ? "2001" : "1903",
            (isOpen ? "2001" : "1903").repeat(16),
            (isOpen ? "2001" : "1903").repeat(15) + "beef",
            "original",
            "publishable-copy",
            "done"
        });
    }

    private static Class<?> primitive(Class<?> type) {
        return Map.<Class<?>, Class<?>>of(
                        Boolean.class,
                        boolean.class,
                        Integer.class,
                        int.class,
                        Long.class,
                        long.class,
                        Double.class,
                        double.class)
                .getOrDefault(type, type);
    }

    private <T> T oneOf(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private static Constructor<?> constructor(Class<?> model) throws ReflectiveOperationException {
        Constructor<?> constructor = model.getDeclaredConstructor(Arrays.stream(model.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new));
        constructor.setAccessible(true);
        return constructor;
    }
}
