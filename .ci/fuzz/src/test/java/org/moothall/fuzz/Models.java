// SPDX-License-Identifier: Apache-2.0
package org.moothall.fuzz;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.moothall.core.codelist.Code;
import org.moothall.core.person.ContactCheck;
import org.moothall.core.person.Person;
import org.moothall.core.privacy.AccessPolicy;
import org.moothall.core.privacy.Reader;
import org.moothall.core.privacy.retention.Facts;
import org.moothall.core.privacy.retention.Hold;
import org.moothall.core.privacy.retention.RetentionSchedule;
import org.moothall.core.privacy.subjectaccess.ReviewDecision;

/** Every type of core that is read from JSON: all records of the packages of models, each as what a user reads it as, and a few more. */
final class Models {
    private static final List<String> PACKAGES = List.of(
            "casework",
            "casework/consent",
            "casework/correspondence",
            "casework/decision",
            "casework/evidence",
            "casework/referral",
            "caution",
            "equality",
            "organisation",
            "person",
            "place",
            "place/finder",
            "provenance");
    private static final Set<Class<?>> MORE = Set.of(
            AccessPolicy.class,
            Code.class,
            Facts.class,
            Hold.class,
            Reader.class,
            RetentionSchedule.class,
            ReviewDecision.class);

    /** Answers, which nobody reads from anywhere. */
    private static final Set<Class<?>> NEVER_READ = Set.of(ContactCheck.Allowed.class, ContactCheck.Refused.class);

    static final Map<String, Class<?>> BY_NAME = byName();
    static final Chosen<Class<?>> CHOSEN = new Chosen<>(BY_NAME);

    private Models() {}

    /** What a record is read as: itself, or the interface behind which it lies hidden; empty when it is no model. */
    static Optional<Class<?>> readAs(Class<?> record) {
        Optional<Class<?>> creating = Stream.of(record.getInterfaces())
                .flatMap(type -> Stream.concat(Stream.of(type), Stream.of(type.getInterfaces())))
                .filter(Models::isCreating)
                .findFirst();
        return creating.isPresent() || !Modifier.isPublic(record.getModifiers()) ? creating : Optional.of(record);
    }

    private static boolean isCreating(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .anyMatch(method -> method.isAnnotationPresent(JsonCreator.class));
    }

    private static Map<String, Class<?>> byName() {
        Map<String, Class<?>> byName = new TreeMap<>();
        MORE.forEach(type -> byName.put(type.getSimpleName(), type));
        for (String name : PACKAGES) {
            classes("org/moothall/core/" + name).stream()
                    .filter(type -> type.isRecord() && !NEVER_READ.contains(type))
                    .map(Models::readAs)
                    .flatMap(Optional::stream)
                    .forEach(type -> byName.put(type.getSimpleName(), type));
        }
        return byName;
    }

    /** The classes of a package of core, be it a folder or a jar. */
    static List<Class<?>> classes(String folder) {
        try {
            Path home = Path.of(Person.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (Files.isDirectory(home)) {
                return classes(home, folder);
            }
            try (FileSystem jar = FileSystems.newFileSystem(URI.create("jar:" + home.toUri()), new TreeMap<>())) {
                return classes(jar.getPath("/"), folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (java.net.URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Class<?>> classes(Path home, String folder) throws IOException {
        List<Class<?>> classes = new ArrayList<>();
        try (Stream<Path> files = Files.list(home.resolve(folder))) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(".class") && !name.equals("package-info.class")) {
                    classes.add(load(folder.replace('/', '.') + "." + name.replace(".class", "")));
                }
            }
        }
        return classes;
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, Models.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
