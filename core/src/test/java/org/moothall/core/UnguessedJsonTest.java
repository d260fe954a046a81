// SPDX-License-Identifier: Apache-2.0
package org.moothall.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.moothall.core.calendar.Division;
import org.moothall.core.deadline.Fact;
import org.moothall.core.deadline.Roll;
import org.moothall.core.deadline.Standing;
import org.moothall.core.deadline.Start;
import org.moothall.core.deadline.Unit;
import org.moothall.core.finding.Severity;
import org.moothall.core.identifier.RecordedSex;
import org.moothall.core.person.Channel;
import org.moothall.core.person.Contact;
import org.moothall.core.person.ContactCheck;
import org.moothall.core.person.QuietTime;
import org.moothall.core.place.AddressableObject;
import org.moothall.core.place.Certainty;
import org.moothall.core.privacy.PrivacyCategory;
import org.moothall.core.privacy.retention.RetentionAction;
import org.moothall.core.privacy.subjectaccess.ReviewDecision;
import org.moothall.core.provenance.Provenance;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("In JSON of a model")
class UnguessedJsonTest {
    private static final ObjectMapper JACKSON_2 = new ObjectMapper().registerModule(new JavaTimeModule());
    private static final JsonMapper JACKSON_3 = JsonMapper.shared();
    private static final Path CLASSES = Path.of("target/classes/org/moothall/core");
    private static final List<String> NO_FLAGS =
            List.of("2", "9", "-1", "0", "1", "1.0", "\"true\"", "\"yes\"", "\"\"", "\" \"", "[]", "[true]", "{}");
    private static final List<String> NO_WHOLE_NUMBERS =
            List.of("12.5", "1e2", "2.0", "\"12\"", "\"\"", "9223372036854775808", "true", "[]", "[12]", "{}");
    private static final List<String> NO_MOMENTS = List.of(
            "0",
            "1780311600",
            "1780311600.5",
            "20260601",
            "\"1780311600\"",
            "\"20260601\"",
            "\"2026-06-01\"",
            "\"2026-06-01T09:30:00\"",
            "\"\"",
            "\" \"",
            "true",
            "[]",
            "[2026,6,1,9,30]",
            "{}");
    private static final List<String> NO_DECIMALS =
            List.of("\"51.5\"", "\"NaN\"", "\"\"", "true", "[]", "[51.5]", "{}");
    private static final Set<Class<?>> FLAGS = Set.of(boolean.class, Boolean.class);
    private static final Set<Class<?>> WHOLE =
            Set.of(byte.class, short.class, int.class, long.class, Short.class, Integer.class, Long.class);

    private interface Reader {
        Object read(String json, Class<?> type) throws Exception;
    }

    static Stream<Path> goldens() throws IOException {
        return GoldenTest.goldens();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("goldens")
    @DisplayName("a flag is true or false, and anything else is refused by both Jacksons")
    void flagIsTrueOrFalse(Path file) throws Exception {
        assertThat(readDespite(file, JsonNode::isBoolean, NO_FLAGS)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("goldens")
    @DisplayName("a flag that is null is refused, or means not safe")
    void flagIsNull(Path file) throws Exception {
        assertThat(readDespite(file, JsonNode::isBoolean, List.of("null"))).allMatch(path -> path.contains("/safe "));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("goldens")
    @DisplayName("a whole number is not cut, and nothing else is taken for one by either Jackson")
    void wholeNumberIsNotCut(Path file) throws Exception {
        assertThat(readDespite(file, JsonNode::isIntegralNumber, NO_WHOLE_NUMBERS))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("goldens")
    @DisplayName("a date is no number and has no time, for either Jackson")
    void dateIsNoNumber(Path file) throws Exception {
        assertThat(readDespite(
                        file,
                        leaf -> leaf.asText().matches("[0-9]{4}-[0-9]{2}-[0-9]{2}"),
                        List.of("0", "2026", "20260105", "\"2026-01-05T09:00\"", "\"2026-01-05T23:30:00Z\"")))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("goldens")
    @DisplayName("a moment is no number, no digits, and neither a date nor a time alone, for either Jackson")
    void momentIsNoNumber(Path file) throws Exception {
        JsonNode golden = JACKSON_2.readTree(Files.readString(file));

        assertThat(readDespite(file, UnguessedJsonTest::isMoment, NO_MOMENTS))
                .allMatch(path -> isOfUnknownKind(golden.at(path.replaceFirst("/at .*", ""))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("goldens")
    @DisplayName("a number with a point is no text and no flag, for either Jackson")
    void numberIsNoText(Path file) throws Exception {
        assertThat(readDespite(file, JsonNode::isFloatingPointNumber, NO_DECIMALS))
                .isEmpty();
    }

    @Test
    @DisplayName("a moment that is none is refused in words that do not quote it")
    void momentIsRefusedInWords() {
        String json = "{\"source\":\"a\",\"verification\":\"stated\",\"asAt\":%s}";
        String words = "a moment in this JSON is no date and time with an offset, such as 2026-06-01T09:30:00+01:00;"
                + " a number is not taken for one";

        for (String other : NO_MOMENTS) {
            assertThatThrownBy(() -> JACKSON_2.readValue(json.formatted(other), Provenance.class))
                    .hasRootCauseMessage(words);
            assertThatThrownBy(() -> JACKSON_3.readValue(json.formatted(other), Provenance.class))
                    .hasRootCauseMessage(words);
        }
    }

    @Test
    @DisplayName("a day of the week is its name, and a number is none")
    void dayOfWeekIsItsName() throws Exception {
        String json = "{\"days\":[%s],\"from\":\"09:00\",\"until\":\"10:00\"}";

        for (Reader reader : List.<Reader>of(JACKSON_2::readValue, JACKSON_3::readValue)) {
            assertThat(reader.read(json.formatted("\"FRIDAY\""), QuietTime.class))
                    .isEqualTo(QuietTime.daily(LocalTime.of(9, 0), LocalTime.of(10, 0))
                            .on(DayOfWeek.FRIDAY));
            for (String other : List.of("0", "4", "\"4\"", "\"\"", "\"Friday\"", "null", "[4]")) {
                assertThat(isRead(reader, json.formatted(other), QuietTime.class))
                        .as(other)
                        .isFalse();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                PrivacyCategory.class,
                RetentionAction.class,
                ReviewDecision.Verdict.class,
                Certainty.class,
                Division.class,
                RecordedSex.class,
                Severity.class,
                Standing.class,
                org.moothall.core.deadline.Kind.class,
                Roll.class,
                Start.class,
                Unit.class
            })
    @DisplayName("a constant is its name, and a number is none")
    void constantIsItsName(Class<? extends Enum<?>> type) throws Exception {
        for (Reader reader : List.<Reader>of(JACKSON_2::readValue, JACKSON_3::readValue)) {
            for (String other : List.of("0", "1", "\"1\"", "1.0", "true", "\"\"", "\"none\"", "[0]")) {
                assertThat(isRead(reader, other, type)).as(other).isFalse();
            }
            for (Enum<?> constant : type.getEnumConstants()) {
                assertThat(reader.read('"' + constant.name() + '"', type)).isEqualTo(constant);
            }
        }
        assertThatThrownBy(() -> JACKSON_3.readValue("1", ReviewDecision.Verdict.class))
                .hasRootCauseMessage(
                        "a word in this JSON is none of [RELEASE, WITHHOLD]; its number is not taken for one");
    }

    @Test
    @DisplayName("every flag and every whole number that a model can have is looked at here")
    void everyFlagIsLookedAt() throws IOException {
        Set<String> lookedAt = new TreeSet<>();
        for (Path file : goldens().toList()) {
            JsonNode golden = JACKSON_2.readTree(Files.readString(file));
            leaves(golden, "", leaf -> leaf.isBoolean() || leaf.isIntegralNumber())
                    .forEach(path -> lookedAt.add(path.substring(path.lastIndexOf('/') + 1)));
        }

        assertThat(components(FLAGS))
                .contains("safe", "offline", "confidential", "anonymous")
                .isSubsetOf(lookedAt);
        assertThat(components(WHOLE))
                .contains("size", "startNumber", "endNumber")
                .isSubsetOf(lookedAt);
    }

    @Test
    @DisplayName("every moment that a model can have is looked at here")
    void everyMomentIsLookedAt() throws IOException {
        Set<String> lookedAt = new TreeSet<>();
        for (Path file : goldens().toList()) {
            leaves(JACKSON_2.readTree(Files.readString(file)), "", UnguessedJsonTest::isMoment)
                    .forEach(path -> lookedAt.add(path.substring(path.lastIndexOf('/') + 1)));
        }

        assertThat(components(Set.of(OffsetDateTime.class, Instant.class)))
                .contains("heardAt", "asAt", "from")
                .isSubsetOf(lookedAt);
    }

    @Test
    @DisplayName("a 2 for no lets no message out")
    void twoLetsNoMessageOut() throws Exception {
        String json = "{\"email\":\"alys@example.org\",\"safe\":2}";
        String words = "a flag in this JSON is neither true nor false; nothing else is taken for one";

        assertThatThrownBy(() -> JACKSON_2.readValue(json, Contact.class)).hasRootCauseMessage(words);
        assertThatThrownBy(() -> JACKSON_3.readValue(json, Contact.class)).hasRootCauseMessage(words);
        for (String unknown : List.of("null", "false")) {
            Contact contact = JACKSON_3.readValue(json.replace("2", unknown), Contact.class);

            assertThat(contact.check(Channel.EMAIL, Instant.EPOCH)).isInstanceOf(ContactCheck.Refused.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"12.5", "99999999999", "\"12\"", "1.2e1"})
    @DisplayName("half a house number is no house number")
    void halfHouseNumber(String number) {
        String json = "{\"startNumber\":" + number + "}";

        assertThatThrownBy(() -> JACKSON_2.readValue(json, AddressableObject.class))
                .hasRootCauseInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> JACKSON_3.readValue(json, AddressableObject.class))
                .hasRootCauseInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.5", "99999999999", "\"2\"", "null", "true"})
    @DisplayName("an extension is of whole units")
    void extensionIsOfWholeUnits(String further) {
        String json = "{\"kind\":\"extended\",\"at\":\"2026-06-05T09:00:00Z\",\"further\":" + further + "}";

        assertThatThrownBy(() -> JACKSON_2.readValue(json, Fact.class))
                .hasRootCauseInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> JACKSON_3.readValue(json, Fact.class))
                .hasRootCauseInstanceOf(IllegalArgumentException.class);
    }

    /** Evidence of a kind that nobody here knows is kept as it was written. */
    private static boolean isOfUnknownKind(JsonNode evidence) {
        return evidence.path("kind").asText().equals("pigeon-post");
    }

    private static boolean isMoment(JsonNode leaf) {
        return leaf.asText().matches("[0-9]{4}-[0-9]{2}-[0-9]{2}T.*");
    }

    /** The leaves of some kind in whose place something else was read all the same. */
    private static List<String> readDespite(Path file, Predicate<JsonNode> kind, List<String> others) throws Exception {
        List<String> read = new ArrayList<>();
        for (String path : leaves(JACKSON_2.readTree(Files.readString(file)), "", kind)) {
            for (String other : others) {
                String spoilt = spoilt(file, path, other);
                for (Reader reader : List.<Reader>of(JACKSON_2::readValue, JACKSON_3::readValue)) {
                    if (isRead(reader, spoilt, GoldenTest.type(file))) {
                        read.add(path + " " + other);
                    }
                }
            }
        }
        return read;
    }

    private static boolean isRead(Reader reader, String json, Class<?> type) {
        try {
            reader.read(json, type);
            return true;
        } catch (Exception refused) {
            return false;
        }
    }

    private static String spoilt(Path file, String path, String other) throws IOException {
        JsonNode tree = JACKSON_2.readTree(Files.readString(file));
        int last = path.lastIndexOf('/');
        ((ObjectNode) tree.at(path.substring(0, last))).put(path.substring(last + 1), "OTHER");
        return tree.toString().replace("\"OTHER\"", other);
    }

    private static List<String> leaves(JsonNode node, String path, Predicate<JsonNode> kind) {
        List<String> leaves = new ArrayList<>();
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            if (!member.getKey().equals("pigeonLoft")) {
                String at = path + "/" + member.getKey();
                if (kind.test(member.getValue())) {
                    leaves.add(at);
                }
                leaves.addAll(leaves(member.getValue(), at, kind));
            }
        }
        for (int index = 0; node.isArray() && index < node.size(); index++) {
            leaves.addAll(leaves(node.get(index), path + "/" + index, kind));
        }
        return leaves;
    }

    /** The names of the components of such a type, of all records in the packages of models. */
    private static Set<String> components(Set<Class<?>> types) throws IOException {
        Set<String> packages =
                Set.of("casework", "caution", "equality", "organisation", "person", "place", "provenance");
        try (Stream<Path> files = Files.walk(CLASSES)) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .filter(file -> packages.contains(
                            CLASSES.relativize(file).getName(0).toString()))
                    .map(UnguessedJsonTest::load)
                    .filter(Class::isRecord)
                    .flatMap(type -> Arrays.stream(type.getRecordComponents()))
                    .filter(component -> types.contains(component.getType()))
                    .map(component -> component.getName())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Class<?> load(Path file) {
        String name = "org/moothall/core/" + CLASSES.relativize(file).toString().replace(".class", "");
        try {
            return Class.forName(name.replace('/', '.'), false, UnguessedJsonTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
