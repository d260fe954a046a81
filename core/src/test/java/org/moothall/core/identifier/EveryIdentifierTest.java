// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.moothall.core.identifier.health.NhsNumber;
import org.moothall.core.identifier.place.Postcode;
import org.moothall.core.identifier.registry.Schemes;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("Every identifier")
class EveryIdentifierTest {
    private static final List<Identifier> SAMPLES = Samples.ALL;

    @Test
    @DisplayName("has a scheme in the registry, by id, in order, and a sample here")
    void hasSchemeInRegistry() {
        assertThat(Schemes.all()).extracting(Scheme::id).doesNotHaveDuplicates();
        assertThat(Schemes.all())
                .allSatisfy(scheme ->
                        assertThat(Schemes.byId(scheme.id()).orElseThrow()).isSameAs(scheme));
        assertThat(SAMPLES)
                .as("a scheme needs a valid row in src/test/resources/identifiers/")
                .extracting(sample -> sample.scheme().id())
                .containsExactlyInAnyOrderElementsOf(
                        Schemes.all().stream().map(Scheme::id).toList());
        assertThat(Schemes.byId("shoe-size")).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("SAMPLES")
    @DisplayName("reads its canonical form, its display form and its lower case as itself")
    void readsItsOwnForms(Identifier sample) {
        for (String form :
                List.of(sample.value(), sample.format(), sample.value().toLowerCase(Locale.ROOT))) {
            assertThat(sample.scheme().parse(form)).isEqualTo(new Parsed.Value<>(sample));
            assertThat(sample.scheme().isValid(form)).isTrue();
            assertThat(sample.scheme().isValid(new StringBuilder(form))).isTrue();
        }
    }

    @ParameterizedTest
    @FieldSource("SAMPLES")
    @DisplayName("says how private each thing is that can be asked of it")
    void saysHowPrivateItsAnswersAre(Identifier sample) {
        Set<String> common = Set.of("value", "format", "scheme", "privacy", "masked", "toString", "hashCode", "equals");

        assertThat(Arrays.stream(sample.scheme().type().getDeclaredMethods())
                        .filter(method -> Modifier.isPublic(method.getModifiers()))
                        .filter(method -> !Modifier.isStatic(method.getModifiers()))
                        .filter(method -> !common.contains(method.getName())))
                .allSatisfy(method ->
                        assertThat(method.isAnnotationPresent(Privacy.class)).isTrue());
    }

    /** Some codes are a letter or two, which other words have too. */
    private static Pattern asAWord(Identifier sample) {
        return Pattern.compile("(?<!\\w)" + Pattern.quote(sample.value()) + "(?!\\w)");
    }

    @Nested
    @DisplayName("as JSON")
    class AsJson {
        @ParameterizedTest
        @FieldSource("org.moothall.core.identifier.Samples#ALL")
        @DisplayName("is its canonical form as a string, to Jackson 2 and 3, and comes back")
        void isString(Identifier sample) throws Exception {
            String json = '"' + sample.value() + '"';
            Class<? extends Identifier> type = sample.scheme().type();

            assertThat(new ObjectMapper().writeValueAsString(sample)).isEqualTo(json);
            assertThat(new ObjectMapper().readValue(json, type)).isEqualTo(sample);
            assertThat(JsonMapper.shared().writeValueAsString(sample)).isEqualTo(json);
            assertThat(JsonMapper.shared().readValue(json, type)).isEqualTo(sample);
        }

        @ParameterizedTest
        @FieldSource("org.moothall.core.identifier.Samples#ALL")
        @DisplayName("may be the key of a map")
        void mayBeKey(Identifier sample) throws Exception {
            String json = "{\"" + sample.value() + "\":1}";

            assertThat(new ObjectMapper().writeValueAsString(Map.of(sample, 1))).isEqualTo(json);
            assertThat(JsonMapper.shared().writeValueAsString(Map.of(sample, 1)))
                    .isEqualTo(json);
        }

        @ParameterizedTest
        @FieldSource("org.moothall.core.identifier.Samples#ALL")
        @DisplayName("is refused in any but its canonical form, without a word of it")
        void isRefusedOtherwise(Identifier sample) {
            String typed = " " + sample.value();
            String json = '"' + typed + '"';
            Class<? extends Identifier> type = sample.scheme().type();

            assertThatThrownBy(() -> new ObjectMapper().readValue(json, type))
                    .message()
                    .doesNotContainPattern(asAWord(sample));
            assertThatThrownBy(() -> JsonMapper.shared().readValue(json, type))
                    .message()
                    .doesNotContainPattern(asAWord(sample));
        }
    }

    @Nested
    @DisplayName("keeps to itself")
    class KeepsToItself {
        @ParameterizedTest
        @FieldSource("org.moothall.core.identifier.Samples#ALL")
        @DisplayName("what it is in toString, unless anyone may know")
        void inToString(Identifier sample) {
            String shown = new Parsed.Value<>(sample).toString();

            boolean isOpen = sample.privacy() == PrivacyCategory.REFERENCE;
            assertThat(shown.contains(sample.value())).isEqualTo(isOpen);
            assertThat(sample).hasToString(sample.masked());
        }

        @ParameterizedTest
        @FieldSource("org.moothall.core.identifier.Samples#ALL")
        @DisplayName("what was wrong, when code passes what is not canonical")
        void inExceptions(Identifier sample) {
            for (String text : List.of(" " + sample.value(), sample.value() + "\u0661", "\0" + sample.value())) {
                assertThatThrownBy(() -> Creators.of(sample, text))
                        .isInstanceOf(IllegalArgumentException.class)
                        .message()
                        .startsWith("this " + sample.scheme().title() + " ")
                        .doesNotContainPattern(asAWord(sample));
            }
        }

        @Test
        @DisplayName("but says what is wrong: the words of each fault")
        void saysWhatIsWrong() {
            assertThat(Stream.of("", "9".repeat(65), "999\u00000", "999", "999000001X", "0000000000", "9990000019")
                            .map(text -> NhsNumber.parse(text).fold(NhsNumber::value, Fault::text)))
                    .containsExactly(
                            "is empty",
                            "must have at most 64 characters",
                            "has a character that cannot be part of it, at position 4",
                            "must have 10 digits",
                            "must be digits only",
                            "has an unknown range",
                            "does not match its check digit; something was mistyped");
        }
    }

    @Nested
    @DisplayName("refuses without complaint")
    class Refuses {
        static Stream<String> hostile() {
            return Stream.of(
                    "",
                    "\0",
                    "\uD800",
                    "\uDC00\uD800",
                    "1".repeat(10_000),
                    " ".repeat(10_000),
                    "A".repeat(65),
                    "999\u202E0000018",
                    "9990000018\u0301",
                    "\uD835\uDFD7990000018",
                    "EX\u0661 1AA",
                    "\u0415X1 1AA",
                    "\u0399P1 1AA",
                    "ﬅ1 1AA",
                    "%s%n${jndi:ldap://example.org}",
                    "'; drop table cases, people; --");
        }

        @ParameterizedTest
        @MethodSource("hostile")
        @DisplayName("text that is none")
        void textThatIsNone(String text) {
            for (Identifier sample : SAMPLES) {
                assertThat(sample.scheme().parse(text)).isInstanceOf(Parsed.Rejected.class);
                assertThat(sample.scheme().isValid(text)).isFalse();
            }
        }

        @Test
        @DisplayName("nothing")
        void nothing() {
            for (Identifier sample : SAMPLES) {
                assertThat(sample.scheme().parse(null)).isEqualTo(new Parsed.Rejected<>(Fault.blank()));
                assertThat(sample.scheme().isValid(null)).isFalse();
            }
        }
    }

    @Nested
    @DisplayName("is read alike")
    class IsReadAlike {
        private final Locale before = Locale.getDefault();

        @AfterEach
        void restore() {
            Locale.setDefault(before);
        }

        @ParameterizedTest
        @ValueSource(strings = {"tr-TR", "ar-EG-u-nu-arab", "th-TH-u-nu-thai", "lt-LT", "az-AZ"})
        @DisplayName("whatever the locale of the JVM")
        void whateverTheLocale(String locale) {
            Locale.setDefault(Locale.forLanguageTag(locale));

            assertThat(Postcode.parse("ip1 1ii").fold(Postcode::value, fault -> fault.component()))
                    .isEqualTo("unit");
            assertThat(Postcode.parse("iv1 1bb").fold(Postcode::value, Fault::text))
                    .isEqualTo("IV1 1BB");
            for (Identifier sample : SAMPLES) {
                assertThat(sample.scheme().parse(sample.value().toLowerCase(Locale.ROOT)))
                        .isEqualTo(new Parsed.Value<>(sample));
            }
        }
    }

    @Nested
    @DisplayName("is judged")
    class IsJudged {
        private static final int TIMES = 20_000;

        @ParameterizedTest
        @FieldSource("org.moothall.core.identifier.Samples#ALL")
        @DisplayName("without making an object, be it right or wrong, tidy or not")
        void withoutMakingAnObject(Identifier sample) {
            List<String> texts = List.of(
                    sample.value(),
                    "\u00A0 " + sample.format() + " ",
                    sample.value() + "Q",
                    "12345",
                    "\0",
                    "9990000019");
            judge(sample.scheme(), texts);

            long before = allocated();
            int accepted = judge(sample.scheme(), texts);
            long made = allocated() - before;

            assertThat(accepted).isGreaterThanOrEqualTo(TIMES);
            assertThat(made).isLessThan(TIMES);
        }

        private int judge(Scheme<?> scheme, List<String> texts) {
            int accepted = 0;
            for (int time = 0; time < TIMES; time++) {
                for (int index = 0; index < texts.size(); index++) {
                    accepted += scheme.isValid(texts.get(index)) ? 1 : 0;
                }
            }
            return accepted;
        }

        private long allocated() {
            return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean())
                    .getCurrentThreadAllocatedBytes();
        }
    }
}
