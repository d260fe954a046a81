// SPDX-License-Identifier: Apache-2.0
package org.moothall.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.moothall.core.casework.Case;
import org.moothall.core.casework.CaseReference;
import org.moothall.core.casework.Intake;
import org.moothall.core.casework.Note;
import org.moothall.core.casework.Party;
import org.moothall.core.casework.consent.Consent;
import org.moothall.core.casework.correspondence.Correspondence;
import org.moothall.core.casework.decision.Decision;
import org.moothall.core.casework.evidence.Evidence;
import org.moothall.core.casework.referral.Handover;
import org.moothall.core.casework.referral.Referral;
import org.moothall.core.caution.Caution;
import org.moothall.core.codelist.Code;
import org.moothall.core.json.LaterMembers;
import org.moothall.core.organisation.Officer;
import org.moothall.core.organisation.Organisation;
import org.moothall.core.organisation.Team;
import org.moothall.core.person.Channel;
import org.moothall.core.person.Contact;
import org.moothall.core.person.Household;
import org.moothall.core.person.Person;
import org.moothall.core.person.PersonName;
import org.moothall.core.person.Relationship;
import org.moothall.core.person.Representative;
import org.moothall.core.place.Address;
import org.moothall.core.place.GazetteerAddress;
import org.moothall.core.place.GridPoint;
import org.moothall.core.place.Place;
import org.moothall.core.place.Wgs84Point;
import org.moothall.core.provenance.ForeignReference;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("Kept JSON of every model that will grow")
class GoldenTest {
    private static final ObjectMapper JACKSON_2 = new ObjectMapper().registerModule(new JavaTimeModule());
    private static final JsonMapper JACKSON_3 = JsonMapper.shared();
    private static final Path GOLDEN = Path.of("src/test/resources/json");
    private static final Path CLASSES = Path.of("target/classes");

    private static final Map<String, Class<?>> TYPES = Stream.<Class<?>>of(
                    Address.class,
                    Case.class,
                    CaseReference.class,
                    Caution.class,
                    Channel.class,
                    Code.class,
                    Consent.class,
                    Contact.class,
                    Correspondence.class,
                    Decision.class,
                    Evidence.class,
                    ForeignReference.class,
                    GazetteerAddress.class,
                    GridPoint.class,
                    Handover.class,
                    Household.class,
                    Intake.class,
                    Note.class,
                    Officer.class,
                    Organisation.class,
                    Party.class,
                    Person.class,
                    PersonName.class,
                    Place.class,
                    Referral.class,
                    Relationship.class,
                    Representative.class,
                    Team.class,
                    Wgs84Point.class)
            .collect(Collectors.toMap(Class::getSimpleName, Function.identity()));

    static Stream<Path> goldens() throws IOException {
        return files(GOLDEN);
    }

    static Stream<Path> older() throws IOException {
        return files(GOLDEN.resolve("older")).filter(file -> file.toString().endsWith("-3.json"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("goldens")
    @DisplayName("is read by either Jackson, and written again with nothing lost")
    void isWrittenAgain(Path file) throws Exception {
        String json = Files.readString(file);
        Object from2 = JACKSON_2.readValue(json, type(file));
        Object from3 = JACKSON_3.readValue(json, type(file));

        assertThat(from2).isEqualTo(from3).hasSameHashCodeAs(from3);
        assertThat(JACKSON_2.readTree(JACKSON_2.writeValueAsString(from3))).isEqualTo(JACKSON_2.readTree(json));
        assertThat(JACKSON_3.readTree(JACKSON_3.writeValueAsString(from2))).isEqualTo(JACKSON_3.readTree(json));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("goldens")
    @DisplayName("has every component, a member and a code that nobody knows, and an offset")
    void hasEveryComponent(Path file) throws Exception {
        String json = Files.readString(file);
        Object model = JACKSON_3.readValue(json, type(file));

        assertThat(json).contains("\"pigeonLoft\"", "\"pigeon", "+01:00");
        if (!file.endsWith("Evidence-other.json")) {
            assertThat(((Map<?, ?>) component(model, "laterMembers")).keySet()).isEqualTo(Set.of("pigeonLoft"));
            assertThat(missing(model)).isSubsetOf("acceptedAt", "declinedAt", "declineReason");
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("goldens")
    @DisplayName("is copied by its builder with nothing lost")
    void isCopied(Path file) throws Exception {
        Object model = JACKSON_3.readValue(Files.readString(file), type(file));
        if (!(model instanceof Evidence)) {
            Object builder = type(file).getMethod("toBuilder").invoke(model);

            assertThat(builder.getClass().getMethod("build").invoke(builder)).isEqualTo(model);
        }
    }

    @Test
    @DisplayName("is there for each of them")
    void isThereForEach() throws Exception {
        Set<Class<?>> kept =
                goldens().map(GoldenTest::read).<Class<?>>map(Object::getClass).collect(Collectors.toSet());

        assertThat(growing()).hasSizeGreaterThan(20).isSubsetOf(kept);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("older")
    @DisplayName("as earlier versions wrote it, with either Jackson, still reads, and nothing of it is lost")
    void olderStillReads(Path file) throws Exception {
        String json3 = Files.readString(file);
        String json2 = Files.readString(Path.of(file.toString().replace("-3.json", "-2.json")));
        Object model = JACKSON_3.readValue(json3, type(file));

        assertThat((Object) JACKSON_2.readValue(json3, type(file))).isEqualTo(model);
        assertThat((Object) JACKSON_3.readValue(json2, type(file))).isEqualTo(model);
        assertThat((Object) JACKSON_2.readValue(json2, type(file))).isEqualTo(model);
        assertHasAll(JACKSON_2.readTree(JACKSON_3.writeValueAsString(model)), JACKSON_2.readTree(json3));
    }

    private static void assertHasAll(JsonNode now, JsonNode then) {
        if (then.isObject()) {
            then.properties().forEach(member -> assertHasAll(placed(now, member.getKey()), member.getValue()));
        } else {
            assertThat(now).isEqualTo(then);
        }
    }

    /** A lawful basis was its code alone. */
    private static JsonNode placed(JsonNode now, String member) {
        JsonNode basis = now.path("basis");
        boolean isCode = member.equals("basis") && basis.isObject();
        return isCode ? basis.path("code") : now.path(member);
    }

    private static Stream<String> missing(Object model) {
        return Arrays.stream(model.getClass().getRecordComponents())
                .map(RecordComponent::getName)
                .filter(name -> isMissing(component(model, name)));
    }

    private static boolean isMissing(Object value) {
        return value == null
                || value instanceof Collection<?> list && list.isEmpty()
                || value instanceof Map<?, ?> map && map.isEmpty();
    }

    private static Object component(Object model, String name) {
        try {
            var accessor = model.getClass().getDeclaredMethod(name);
            accessor.setAccessible(true);
            return accessor.invoke(model);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static Object read(Path file) {
        try {
            return JACKSON_3.readValue(Files.readString(file), type(file));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static Class<?> type(Path file) {
        return TYPES.get(file.getFileName().toString().replaceFirst("[-.].*", ""));
    }

    private static Stream<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList().stream();
        }
    }

    private static Set<Class<?>> growing() throws IOException {
        try (Stream<Path> files = Files.walk(CLASSES)) {
            return files.map(file -> CLASSES.relativize(file).toString())
                    .filter(name -> name.endsWith(".class") && !name.endsWith("package-info.class"))
                    .<Class<?>>map(name -> load(name.replace(".class", "").replace('/', '.')))
                    .filter(type -> type.isRecord() && hasLaterMembers(type))
                    .collect(Collectors.toSet());
        }
    }

    private static boolean hasLaterMembers(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .anyMatch(component -> component.getType() == LaterMembers.class);
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, GoldenTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
