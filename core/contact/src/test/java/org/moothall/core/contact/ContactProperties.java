// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;
import org.moothall.core.identifier.Fault;
import org.moothall.core.identifier.Identifier;
import org.moothall.core.identifier.Parsed;
import org.moothall.core.identifier.Scheme;
import org.moothall.core.text.Unseen;

/** The laws of reading telephone numbers and e-mail addresses. */
class ContactProperties {
    private static final List<Scheme<? extends Identifier>> SCHEMES = List.of(EmailAddress.SCHEME, PhoneNumber.SCHEME);
    private static final String NOISE = " \t\u00A0\u2009\u3000\u200B\uFEFF\u00AD";
    private static final String SEPARATORS = NOISE + "-.()\u2010\u2013\u2014\u2212\uFF0D";

    @Property(tries = 2000)
    void judgingAndParsingAgreeOnAnyText(@ForAll @StringLength(max = 80) String text) {
        agree(text);
    }

    @Property(tries = 3000)
    void judgingAndParsingAgreeOnWhatPeopleNearlyType(@ForAll("nearMisses") String text) {
        agree(text);
    }

    @Property(tries = 3000)
    void whatIsReadReadsAsItselfAgain(@ForAll("nearMisses") String text) {
        for (Scheme<? extends Identifier> scheme : SCHEMES) {
            scheme.parse(text)
                    .optional()
                    .ifPresent(read -> assertThat(scheme.parse(read.value())).isEqualTo(new Parsed.Value<>(read)));
        }
    }

    /** Encoding that changed what a host says would give two people one value, or one person two. */
    @Property(tries = 3000)
    void aHostIsRefusedOrEncodedAndBack(@ForAll @StringLength(min = 1, max = 12) String label) {
        EmailAddress.parse("alys@" + label + ".example.org").optional().ifPresent(address -> {
            String encoded = address.host();
            assertThat(encoded).matches("[a-z0-9.-]+");
            assertThat(EmailAddress.of("alys@" + encoded).host()).isEqualTo(encoded);
            assertThat(java.net.IDN.toUnicode(encoded).equalsIgnoreCase(label + ".example.org")
                            || label.startsWith("xn--"))
                    .isTrue();
        });
    }

    @Property(tries = 1000)
    void separatorsChangeNothingInTelephoneNumbers(@ForAll Random random) {
        StringBuilder text = new StringBuilder("+447700900982");
        for (int times = 0; times < 10; times++) {
            text.insert(random.nextInt(text.length() + 1), SEPARATORS.charAt(random.nextInt(SEPARATORS.length())));
        }

        assertThat(PhoneNumber.parse(text.toString())).isEqualTo(new Parsed.Value<>(PhoneNumber.of("+447700900982")));
    }

    @Property(tries = 2000)
    void oneCharacterBeyondAsciiIsAlwaysRefusedWhereItStands(@ForAll("foreign") char foreign, @ForAll Random random) {
        String phone = "07700900982";
        int index = random.nextInt(phone.length() + 1);
        assertThat(PhoneNumber.parse(
                        new StringBuilder(phone).insert(index, foreign).toString()))
                .isEqualTo(new Parsed.Rejected<>(Fault.illegalCharacter(index)));

        int inName = random.nextInt(5);
        assertThat(EmailAddress.parse(new StringBuilder("alys@example.org")
                        .insert(inName, foreign)
                        .toString()))
                .isEqualTo(new Parsed.Rejected<>(Fault.illegalCharacter(inName)));
    }

    @Provide
    Arbitrary<String> nearMisses() {
        Arbitrary<String> phones = Arbitraries.strings()
                .withChars("00112477999 +()-")
                .withChars('\u00A0', '\u0661', '\0')
                .ofMaxLength(16);
        Arbitrary<String> emails = Arbitraries.strings()
                .withChars("abA1.-@@. ")
                .withChars('\u00E9', '\u0430', '\u00C9', '\u0661', '\uD835')
                .ofMaxLength(10)
                .map(text -> text + "@ex.org");
        return Arbitraries.oneOf(phones, emails, emails.map(text -> text.substring(0, text.length() - 7)));
    }

    @Provide
    Arbitrary<Character> foreign() {
        return Arbitraries.chars()
                .range('\u00C0', '\uFFFF')
                .filter(character -> Character.isLetterOrDigit(character) || Character.isSurrogate(character))
                .filter(character -> !Unseen.isInvisible(character));
    }

    private static void agree(String text) {
        for (Scheme<? extends Identifier> scheme : SCHEMES) {
            assertThat(scheme.isValid(text))
                    .isEqualTo(scheme.parse(text).optional().isPresent());
        }
    }
}
