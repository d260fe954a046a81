// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.moothall.core.identifier.health.NhsNumber;
import org.moothall.core.identifier.internal.TextScheme;
import org.moothall.core.text.SpoiltNumber;
import org.moothall.core.text.Unseen;

/** The laws of reading identifiers. */
class IdentifierProperties {
    private static final String NOISE =
            " \t\u00A0\u2009\u3000\u200B\uFEFF\u00AD\u200E\u202A\u202C\u2066\u2069\uFE0F\u3164";
    private static final List<String> LOCALES = List.of("tr-TR", "ar-EG-u-nu-arab", "th-TH-u-nu-thai", "lt-LT");
    private static final String SEPARATORS = "-.,()[]\u2010\u2013\u2014\u2212\uFF0D";

    @Property(tries = 2000)
    void judgingAndParsingAgreeOnAnyText(@ForAll("anyText") String text) {
        for (Identifier sample : Samples.ALL) {
            boolean isAccepted = sample.scheme().parse(text).optional().isPresent();
            assertThat(sample.scheme().isValid(text)).isEqualTo(isAccepted);
        }
    }

    @Property(tries = 2000)
    void judgingAndParsingAgreeOnWhatPeopleNearlyType(@ForAll("nearMisses") String text) {
        for (Identifier sample : Samples.ALL) {
            Parsed<?> parsed = sample.scheme().parse(text);
            assertThat(sample.scheme().isValid(text))
                    .isEqualTo(parsed.optional().isPresent());
        }
    }

    @Property(tries = 2000)
    void whatIsReadIsPlainAsciiAndReadsAsItselfAgain(@ForAll("nearMisses") String text) {
        for (Identifier sample : Samples.ALL) {
            sample.scheme().parse(text).optional().ifPresent(read -> {
                assertThat(read.value()).matches(Samples.isOfAnyAlphabet(sample) ? ".+" : "[ -~]+");
                assertThat(sample.scheme().parse(read.value())).isEqualTo(new Parsed.Value<>(read));
            });
        }
    }

    @Property(tries = 1000)
    void spacesAndInvisibleCharactersChangeNothing(@ForAll Random random) {
        for (Identifier sample : Samples.ALL) {
            String noisy = Samples.mayBeSpaced(sample)
                    ? sprinkled(sample.value(), NOISE, random)
                    : NOISE + sample.value() + NOISE;
            assertThat(sample.scheme().parse(noisy)).isEqualTo(new Parsed.Value<>(sample));
        }
    }

    @Property(tries = 1000)
    void separatorsChangeNothingInWhatIsTyped(@ForAll Random random) {
        for (Identifier sample : Samples.ALL) {
            if (Samples.mayBeHyphenated(sample)) {
                String noisy = sprinkled(sample.value(), SEPARATORS + NOISE, random);
                Parsed<?> wanted = isSpoilt(sample, noisy)
                        ? new Parsed.Rejected<>(Fault.spoiltNumber())
                        : new Parsed.Value<>(sample);
                assertThat(sample.scheme().parse(noisy)).isEqualTo(wanted);
            }
        }
    }

    @Property(tries = 2000)
    void oneCharacterBeyondAsciiIsAlwaysRefusedWhereItStands(@ForAll("foreign") char foreign, @ForAll Random random) {
        for (Identifier sample : Samples.ALL) {
            if (Samples.isOfAnyAlphabet(sample)) {
                continue;
            }
            int index = random.nextInt(sample.value().length() + 1);
            String text =
                    new StringBuilder(sample.value()).insert(index, foreign).toString();

            assertThat(sample.scheme().parse(text)).isEqualTo(new Parsed.Rejected<>(Fault.illegalCharacter(index)));
        }
    }

    @Property(tries = 500)
    void whatIsShownReadsAsTheSameValue(@ForAll Random random) {
        for (Identifier sample : Samples.ALL) {
            Identifier value = ValuesNear.of(sample, random);
            assertThat(value.scheme().parse(value.format())).isEqualTo(new Parsed.Value<>(value));
            assertThat(value.scheme().parse(value.value())).isEqualTo(new Parsed.Value<>(value));
        }
    }

    @Property(tries = 300)
    void theLocaleOfTheMachineChangesNothing(@ForAll("anyText") String text, @ForAll Random random) {
        Locale before = Locale.getDefault();
        try {
            for (Identifier sample : Samples.ALL) {
                String typed = ValuesNear.of(sample, random).format().toLowerCase(Locale.ROOT);
                Locale.setDefault(Locale.ROOT);
                Object wanted =
                        List.of(sample.scheme().parse(text), sample.scheme().parse(typed));
                for (String locale : LOCALES) {
                    Locale.setDefault(Locale.forLanguageTag(locale));
                    assertThat(List.of(
                                    sample.scheme().parse(text), sample.scheme().parse(typed)))
                            .isEqualTo(wanted);
                }
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Property(tries = 1000)
    void nineDigitsHaveOneCheckDigit(@ForAll("nhsNumbers") NhsNumber number) {
        long right = 0;
        for (char check = '0'; check <= '9'; check++) {
            right += NhsNumber.isValid(number.value().substring(0, 9) + check) ? 1 : 0;
        }
        assertThat(right).isEqualTo(1);
    }

    @Provide
    Arbitrary<String> anyText() {
        return Arbitraries.oneOf(Arbitraries.strings().all().ofMaxLength(80), nearMisses());
    }

    @Provide
    Arbitrary<String> nearMisses() {
        return Arbitraries.strings()
                .withChars("0123456789 ABEGILORSTWXZ-aei")
                .withChars('\u00A0', '\u0661', '\u017F', '\0')
                .ofMaxLength(14);
    }

    @Provide
    Arbitrary<Character> foreign() {
        return Arbitraries.chars()
                .range('\u00C0', '\uFFFF')
                .filter(character -> Character.isLetterOrDigit(character) || Character.isSurrogate(character))
                .filter(character -> !Unseen.isInvisible(character));
    }

    @Provide
    Arbitrary<NhsNumber> nhsNumbers() {
        return Arbitraries.longs()
                .between(999_000_000L, 999_999_999L)
                .map(IdentifierProperties::withCheckDigit)
                .filter(NhsNumber::isValid)
                .map(NhsNumber::of);
    }

    private static String withCheckDigit(long nine) {
        String digits = Long.toString(nine);
        int sum = 0;
        for (int index = 0; index < 9; index++) {
            sum += (10 - index) * (digits.charAt(index) - '0');
        }
        int check = (11 - sum % 11) % 11;
        return digits + (check == 10 ? "X" : check);
    }

    private static boolean isSpoilt(Identifier sample, String noisy) {
        return ((TextScheme<?>) sample.scheme()).reading().readsNumbers() && SpoiltNumber.is(noisy);
    }

    private static String sprinkled(String value, String noise, Random random) {
        StringBuilder text = new StringBuilder(value);
        for (int times = 0; times < 10; times++) {
            text.insert(random.nextInt(text.length() + 1), noise.charAt(random.nextInt(noise.length())));
        }
        return text.toString();
    }
}
