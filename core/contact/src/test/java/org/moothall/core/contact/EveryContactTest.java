// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.contact;

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
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.moothall.core.identifier.Fault;
import org.moothall.core.identifier.Identifier;
import org.moothall.core.identifier.Parsed;
import org.moothall.core.identifier.Scheme;
import org.moothall.core.identifier.registry.Schemes;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.text.Unseen;
import tools.jackson.databind.json.JsonMapper;

/** The laws that core holds its identifiers to, for those of this module. */
@DisplayName("A telephone number, and an e-mail address,")
class EveryContactTest {
    private static final List<Identifier> SAMPLES = Examples.SAMPLES;

    @Test
    @DisplayName("has a scheme in the registry, beside those of core")
    void hasSchemeInRegistry() {
        assertThat(Schemes.byId("phone")).containsSame(PhoneNumber.SCHEME);
        assertThat(Schemes.byId("email")).containsSame(EmailAddress.SCHEME);
        assertThat(Schemes.byId("postcode")).isPresent();
        assertThat(new ContactSchemes().schemes())
                .allSatisfy(scheme -> assertThat(Schemes.all()).contains(scheme));
        assertThat(Schemes.accepting("alys@example.org"))
                .extracting(Scheme::id)
                .contains("email")
                .doesNotContain("phone");
    }

    @ParameterizedTest
    @FieldSource("SAMPLES")
    @DisplayName("reads its canonical form and its display form as itself")
    void readsItsOwnForms(Identifier sample) {
        for (String form : List.of(sample.value(), sample.format(), "\u00A0" + sample.value() + "\u200B ")) {
            assertThat(sample.scheme().parse(form)).isEqualTo(new Parsed.Value<>(sample));
            assertThat(sample.scheme().isValid(form)).isTrue();
            assertThat(sample.scheme().isValid(new StringBuilder(form))).isTrue();
        }
    }

    @ParameterizedTest
    @FieldSource("SAMPLES")
    @DisplayName("may have any invisible character in front and behind, a telephone number inside too")
    void mayHaveInvisibleCharacters(Identifier sample) {
        boolean isPhone = sample instanceof PhoneNumber;
        for (int unseen = 0; unseen < 0xE0200; unseen++) {
            if (Unseen.isInvisible(unseen)) {
                String mark = Character.toString(unseen);
                String inside =
                        sample.value().substring(0, 2) + mark + sample.value().substring(2);
                Parsed<?> told = new Parsed.Rejected<>(Fault.invisibleCharacter(2));

                assertThat(sample.scheme().parse(mark + sample.value() + mark))
                        .as("U+%04X", unseen)
                        .isEqualTo(new Parsed.Value<>(sample));
                assertThat(sample.scheme().parse(inside))
                        .as("U+%04X", unseen)
                        .isEqualTo(isPhone && !Unseen.isOverride(unseen) ? new Parsed.Value<>(sample) : told);
            }
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
                .isNotEmpty()
                .allSatisfy(method ->
                        assertThat(method.isAnnotationPresent(Privacy.class)).isTrue());
    }

    @Nested
    @DisplayName("as JSON")
    class AsJson {
        @ParameterizedTest
        @FieldSource("org.moothall.core.contact.Examples#SAMPLES")
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
        @FieldSource("org.moothall.core.contact.Examples#SAMPLES")
        @DisplayName("may be the key of a map")
        void mayBeKey(Identifier sample) throws Exception {
            String json = "{\"" + sample.value() + "\":1}";

            assertThat(new ObjectMapper().writeValueAsString(Map.of(sample, 1))).isEqualTo(json);
            assertThat(JsonMapper.shared().writeValueAsString(Map.of(sample, 1)))
                    .isEqualTo(json);
        }

        @ParameterizedTest
        @FieldSource("org.moothall.core.contact.Examples#SAMPLES")
        @DisplayName("is refused in any but its canonical form, without a word of it")
        void isRefusedOtherwise(Identifier sample) {
            String json = "\" " + sample.value() + '"';
            Class<? extends Identifier> type = sample.scheme().type();

            assertThatThrownBy(() -> new ObjectMapper().readValue(json, type))
                    .message()
                    .contains("is not in its canonical form")
                    .doesNotContain(sample.value());
            assertThatThrownBy(() -> JsonMapper.shared().readValue(json, type))
                    .message()
                    .contains("is not in its canonical form")
                    .doesNotContain(sample.value());
        }
    }

    @Nested
    @DisplayName("keeps to itself")
    class KeepsToItself {
        @Test
        @DisplayName("all but its last three characters")
        void inToString() {
            assertThat(SAMPLES)
                    .extracting(Identifier::toString)
                    .containsExactly(
                            "EmailAddress[*************org]",
                            "PhoneNumber[**********982]",
                            "PhoneNumber[*********678]");
            assertThat(PhoneNumber.parse("07700 900982")).hasToString("Value[value=PhoneNumber[**********982]]");
        }

        @ParameterizedTest
        @FieldSource("org.moothall.core.contact.Examples#SAMPLES")
        @DisplayName("what was wrong, when code passes what is not canonical")
        void inExceptions(Identifier sample) {
            for (String text : List.of(" " + sample.value(), sample.value() + "\u0661", "\0" + sample.value())) {
                assertThatThrownBy(() -> sample.scheme().requireCanonical(text))
                        .isInstanceOf(IllegalArgumentException.class)
                        .message()
                        .startsWith("this " + sample.scheme().title() + " ")
                        .doesNotContain(sample.value());
            }
            assertThatThrownBy(() -> sample.scheme().requireCanonical(null))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("this " + sample.scheme().title() + " is null");
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("org.moothall.core.contact.ExamplesTest#ours")
        @DisplayName("what was typed, when it says what is wrong with it")
        void inFaults(Examples.Example example) {
            String typed = example.input() == null ? "" : example.input().strip();
            String said = Schemes.byId(example.scheme())
                    .orElseThrow()
                    .parse(example.input())
                    .fold(value -> "", Fault::text);

            assertThat(typed.length() > 3 && said.contains(typed)).isFalse();
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
                    "a@".repeat(5_000),
                    "a@" + "\u00E9".repeat(400) + ".org",
                    "a@" + "\u0430.".repeat(200) + "org",
                    "a@\u0661\u0662.org",
                    "+\u0664\u06647700900982",
                    "+447700900982\u0301",
                    "07700\u202E900982",
                    "07723FLOWER",
                    "letters",
                    "a@\uD835.org",
                    "a@xn--\u0430.org",
                    "%s%n${jndi:ldap://example.org}",
                    "'; drop table cases; --");
        }

        @ParameterizedTest
        @MethodSource("hostile")
        @DisplayName("text that is none")
        void textThatIsNone(String text) {
            for (Identifier sample : SAMPLES) {
                assertThat(sample.scheme().parse(text)).isInstanceOf(Parsed.Rejected.class);
                assertThat(sample.scheme().isValid(text)).isFalse();
                assertThat(sample.scheme().isValid(new StringBuilder(text))).isFalse();
            }
            assertThat(PhoneNumber.suggest(text)).isEmpty();
        }

        @Test
        @DisplayName("nothing")
        void nothing() {
            for (Identifier sample : SAMPLES) {
                assertThat(sample.scheme().parse(null)).isEqualTo(new Parsed.Rejected<>(Fault.blank()));
                assertThat(sample.scheme().isValid(null)).isFalse();
            }
            assertThat(PhoneNumber.suggest(null)).isEmpty();
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

            for (Identifier sample : SAMPLES) {
                assertThat(sample.scheme().parse(sample.format())).isEqualTo(new Parsed.Value<>(sample));
            }
            assertThat(PhoneNumber.of("+447700900982").format()).isEqualTo("07700 900982");
            assertThat(EmailAddress.of("ali@EXAMPLE.INFO").host()).isEqualTo("example.info");
        }
    }

    @Nested
    @DisplayName("is judged")
    class IsJudged {
        private static final int TIMES = 20_000;

        @Test
        @DisplayName("without making an object, be it right or wrong, tidy or not; but a telephone number is not")
        void withoutMakingAnObject() {
            List<String> texts = List.of("alys@example.org", "\u00A0 Alys@Example.org ", "alys@", "alys", "\0", "@");
            judge(texts);

            long before = allocated();
            int accepted = judge(texts);
            long made = allocated() - before;

            assertThat(accepted).isEqualTo(2 * TIMES);
            assertThat(made).isLessThan(TIMES);
        }

        private int judge(List<String> texts) {
            int accepted = 0;
            for (int time = 0; time < TIMES; time++) {
                for (int index = 0; index < texts.size(); index++) {
                    accepted += EmailAddress.isValid(texts.get(index)) ? 1 : 0;
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
