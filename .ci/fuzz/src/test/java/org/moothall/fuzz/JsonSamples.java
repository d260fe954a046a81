// SPDX-License-Identifier: Apache-2.0
package org.moothall.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** JSON of every model: what core keeps for its own tests, whatever stands within that, and a few samples of ours for the rest. */
final class JsonSamples {
    private static final List<Path> FOLDERS = List.of(
            Path.of("../../core/src/test/resources/json"),
            Path.of("../../core/src/test/resources/json/older"),
            Path.of("src/test/resources/org/moothall/fuzz/json"));
    private static final int MOST = 8;

    private static final Map<Class<?>, Set<String>> BY_TYPE = gathered();

    /** All of them, to take parts from. */
    static final List<String> ALL =
            BY_TYPE.values().stream().flatMap(Set::stream).toList();

    private JsonSamples() {}

    /** The samples of a type; none is a fault, for then nobody knows whether it can be read at all. */
    static List<String> of(Class<?> type) {
        Set<String> samples = BY_TYPE.getOrDefault(type, Set.of());
        if (samples.isEmpty()) {
            throw new AssertionError("no JSON of " + type.getName() + "; keep some in " + FOLDERS.get(2));
        }
        return List.copyOf(samples);
    }

    private static Map<Class<?>, Set<String>> gathered() {
        Map<Class<?>, Set<String>> gathered = new LinkedHashMap<>();
        for (Path file : FOLDERS.stream().flatMap(JsonSamples::files).toList()) {
            String name = file.getFileName().toString().replaceFirst("[-.].*", "");
            gather(Answer.JACKSON_3.readValue(read(file), Models.BY_NAME.get(name)), gathered);
        }
        return gathered;
    }

    private static void gather(@Nullable Object value, Map<Class<?>, Set<String>> gathered) {
        if (value instanceof Collection<?> many) {
            many.forEach(item -> gather(item, gathered));
        } else if (value instanceof Map<?, ?> entries) {
            entries.values().forEach(item -> gather(item, gathered));
        } else if (value instanceof Record model) {
            Models.readAs(model.getClass())
                    .map(type -> gathered.computeIfAbsent(type, none -> new LinkedHashSet<>()))
                    .filter(samples -> samples.size() < MOST)
                    .ifPresent(samples -> samples.add(Answer.written3(model)));
            for (RecordComponent component : model.getClass().getRecordComponents()) {
                gather(Secrets.part(component, model), gathered);
            }
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return new ArrayList<>(files.sorted().toList())
                    .stream().filter(file -> file.toString().endsWith(".json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
