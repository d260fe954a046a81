// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.moothall.core.calendar.BankHoliday;
import org.moothall.core.casework.Note;
import org.moothall.core.codelist.Code;
import org.moothall.core.form.Forms;
import org.moothall.core.person.PersonName;
import org.moothall.core.place.Address;
import org.moothall.core.place.Match;
import org.moothall.core.place.Place;
import org.moothall.core.privacy.retention.Facts;

@DisplayName("What nobody sees")
class BlankAndNullTest {
    private static final Path CLASSES = Path.of("target/classes/org/moothall/core");
    private static final Set<String> MODELS =
            Set.of("casework", "caution", "equality", "organisation", "person", "place", "provenance");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\u00A0",
                "\u2007",
                "\u200B",
                "\u2060",
                "\uFEFF",
                "\u3000",
                "\u200E\u3164",
                "\uDB40\uDC20",
                "\u0000",
                "\u001F\u0007",
                "\u009F",
                "\u2800"
            })
    @DisplayName("is no name, no line of an address and nothing that was given")
    void isNoName(String blank) {
        assertThat(Forms.given(blank)).isNull();
        assertThatThrownBy(() -> PersonName.of(blank)).hasMessage("a person's name needs 'full', which is blank");
        assertThatThrownBy(() -> Address.of("1 Mill Lane", blank))
                .hasMessage("an address needs at least one line, and no blank ones");
        assertThat(PersonName.of("Suharto").withKnownAs(blank).spokenTo()).isEqualTo("Suharto");
        assertThat(PersonName.ofParts(blank, "Suharto"))
                .isEqualTo(PersonName.of("Suharto").withParts(blank, "Suharto"));
        assertThat(Address.of("1 Mill Lane").withTown(blank).label()).isEqualTo("1 Mill Lane");
    }

    @Test
    @DisplayName("is none in every part of a model that may be missing")
    void isNoneInEveryPart() throws Exception {
        List<String> kept = new ArrayList<>();
        for (Class<?> type : classes()) {
            for (RecordComponent component : components(type)) {
                boolean isOptionalText = component.getType() == String.class
                        && component.getAnnotatedType().isAnnotationPresent(Nullable.class);
                if (isOptionalText && !isNone(type, component)) {
                    kept.add(type.getSimpleName() + "." + component.getName());
                }
            }
        }

        assertThat(kept).isEmpty();
    }

    @Test
    @DisplayName("is refused in every list of texts of a model, for an empty list of readers lets everybody read")
    void isRefusedInEveryList() throws Exception {
        List<String> kept = new ArrayList<>();
        int lists = 0;
        for (Class<?> type : classes()) {
            for (RecordComponent component : components(type)) {
                if (component.getGenericType().getTypeName().equals("java.util.List<java.lang.String>")) {
                    lists++;
                    if (isMade(type, component, List.of("\u00A0\u200B"))) {
                        kept.add(type.getSimpleName() + "." + component.getName());
                    }
                }
            }
        }

        assertThat(kept).isEmpty();
        assertThat(lists).isGreaterThan(15);
        assertThatThrownBy(() -> Note.of(OffsetDateTime.MAX, "officer-1", "Rang.")
                        .reader("\u00A0")
                        .build())
                .hasMessage("a note has a blank one in 'readers'; leave it out");
    }

    @Test
    @DisplayName("is refused as a key of every map of a model, for what is said of nothing is said of nobody")
    void isRefusedAsKey() throws Exception {
        List<String> kept = new ArrayList<>();
        int maps = 0;
        for (Class<?> type : classes()) {
            for (RecordComponent component : components(type)) {
                if (component.getGenericType().getTypeName().startsWith("java.util.Map<java.lang.String,")) {
                    maps++;
                    if (isMade(type, component, withBlankKey(type, component))) {
                        kept.add(type.getSimpleName() + "." + component.getName());
                    }
                }
            }
        }

        assertThat(kept).isEmpty();
        assertThat(maps).isGreaterThan(5);
        assertThatThrownBy(() -> Place.builder()
                        .description("a gate")
                        .patch("\u00A0", Match.unknown("nobody drew any"))
                        .build())
                .hasMessage("a place has a blank key in 'patches'; leave it out");
        assertThatThrownBy(() -> new Facts("A", Map.of(" ", LocalDate.EPOCH)))
                .hasMessage("facts has a blank key in 'events'; leave it out");
    }

    private static Map<String, Object> withBlankKey(Class<?> type, RecordComponent component) {
        Type value = ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[1];
        return Map.of("\u00A0\u200B", new Probes(5).any(value));
    }

    @Test
    @DisplayName("is no label of a code and no title of a bank holiday")
    void isNoLabel() {
        assertThatThrownBy(() -> Code.of("A", "\u2060"))
                .hasMessage("a code list's entry needs 'label', which is blank");
        assertThatThrownBy(() -> BankHoliday.of(LocalDate.EPOCH, "\u00A0"))
                .hasMessage("a bank holiday needs 'title', which is blank");
    }

    @Test
    @DisplayName("is refused as null, at once, by whatever makes a value; a builder refuses it when it builds")
    void isRefusedAsNull() throws Exception {
        List<String> taken = new ArrayList<>();
        for (Class<?> type : classes()) {
            for (Method method : type.getDeclaredMethods()) {
                if (makes(type, method)) {
                    taken.addAll(takesNull(type, method));
                }
            }
        }

        assertThat(taken).isEmpty();
        assertThatThrownBy(() -> PersonName.ofParts(null, "Suharto"))
                .hasMessage("a person's name needs 'given', which is missing");
    }

    private static boolean makes(Class<?> type, Method method) {
        boolean isPublic = Modifier.isPublic(method.getModifiers()) && Modifier.isPublic(type.getModifiers());
        return isPublic
                && method.getParameterCount() > 0
                && (Modifier.isStatic(method.getModifiers()) || type.isRecord())
                && !method.isSynthetic()
                && method.getReturnType() == type;
    }

    private static List<String> takesNull(Class<?> type, Method method) throws Exception {
        List<String> taken = new ArrayList<>();
        Parameter[] parameters = method.getParameters();
        for (int index = 0; index < parameters.length; index++) {
            boolean mayBeNull = parameters[index].getType().isPrimitive()
                    || parameters[index].getAnnotatedType().isAnnotationPresent(Nullable.class);
            if (!mayBeNull && isTaken(type, method, index)) {
                taken.add(type.getSimpleName() + "." + method.getName() + " " + parameters[index].getName());
            }
        }
        return taken;
    }

    /** Whether a part that is blank is refused, or is no more there. */
    private static boolean isNone(Class<?> type, RecordComponent component) throws ReflectiveOperationException {
        try {
            return asked(made(type, component, "\u00A0\u200B"), component) == null;
        } catch (InvocationTargetException refused) {
            return refused.getCause() instanceof IllegalArgumentException;
        }
    }

    private static boolean isMade(Class<?> type, RecordComponent component, Object part)
            throws ReflectiveOperationException {
        try {
            made(type, component, part);
            return true;
        } catch (InvocationTargetException refused) {
            assertThat(refused).hasCauseInstanceOf(IllegalArgumentException.class);
            return false;
        }
    }

    /** A model of which one part is another. */
    private static Object made(Class<?> type, RecordComponent component, Object part)
            throws ReflectiveOperationException {
        Record model = new Probes(7).of(type);
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = new Object[components.length];
        for (int index = 0; index < values.length; index++) {
            values[index] =
                    components[index].getName().equals(component.getName()) ? part : asked(model, components[index]);
        }
        Constructor<?> constructor = type.getDeclaredConstructor(
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        constructor.setAccessible(true);
        return constructor.newInstance(values);
    }

    private static @Nullable Object asked(Object model, RecordComponent component) throws ReflectiveOperationException {
        component.getAccessor().setAccessible(true);
        return component.getAccessor().invoke(model);
    }

    /** Whether a method that takes what it should take null as well. */
    private static boolean isTaken(Class<?> type, Method method, int nothing) throws ReflectiveOperationException {
        Probes probes = new Probes(11);
        boolean isStatic = Modifier.isStatic(method.getModifiers());
        for (int attempt = 0; attempt < 200; attempt++) {
            try {
                Object target = isStatic ? null : probes.of(type);
                Object[] arguments = Arrays.stream(method.getParameters())
                        .map(parameter -> probes.any(parameter.getParameterizedType()))
                        .toArray();
                arguments[nothing] = null;
                method.invoke(target, arguments);
                return true;
            } catch (InvocationTargetException | AssertionError refused) {
                continue; // another probe may be right but for the null
            }
        }
        return false;
    }

    private static RecordComponent[] components(Class<?> type) {
        return type.isRecord() ? type.getRecordComponents() : new RecordComponent[0];
    }

    private static List<Class<?>> classes() throws IOException {
        try (Stream<Path> files = Files.walk(CLASSES)) {
            List<Class<?>> classes = new ArrayList<>();
            files.filter(file -> file.toString().endsWith(".class") && !file.endsWith("package-info.class"))
                    .filter(file ->
                            MODELS.contains(CLASSES.relativize(file).getName(0).toString()))
                    .sorted()
                    .forEach(file -> classes.add(load(file)));
            return classes;
        }
    }

    private static Class<?> load(Path file) {
        String name = "org/moothall/core/" + CLASSES.relativize(file).toString().replace(".class", "");
        try {
            return Class.forName(name.replace('/', '.'), false, BlankAndNullTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
