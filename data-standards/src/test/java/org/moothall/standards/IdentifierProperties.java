// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;
import org.moothall.core.identifier.Fault;
import org.moothall.core.identifier.Identifier;
import org.moothall.core.identifier.Scheme;
import org.moothall.core.identifier.bank.Iban;
import org.moothall.core.identifier.bank.RollNumber;
import org.moothall.core.identifier.constraint.ValidGssCode;
import org.moothall.core.identifier.constraint.ValidIban;
import org.moothall.core.identifier.constraint.ValidIdentifier;
import org.moothall.core.identifier.constraint.ValidNhsNumber;
import org.moothall.core.identifier.constraint.ValidPostcode;
import org.moothall.core.identifier.constraint.ValidRollNumber;
import org.moothall.core.identifier.constraint.ValidUprn;
import org.moothall.core.identifier.constraint.ValidWhat3Words;
import org.moothall.core.identifier.health.NhsNumber;
import org.moothall.core.identifier.place.GssCode;
import org.moothall.core.identifier.place.Postcode;
import org.moothall.core.identifier.place.Uprn;
import org.moothall.core.identifier.place.Usrn;
import org.moothall.core.identifier.place.What3Words;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;

@Label("The compiled shape")
class IdentifierProperties {
    private static final Validator REFERENCE = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();

    /** Every way in which a scheme reads text is here. */
    record Typed(
            @Privacy(PrivacyCategory.LINKED) @ValidUprn @Nullable
            String uprn,

            @Privacy(PrivacyCategory.LINKED) @ValidIdentifier(scheme = "usrn") @Nullable
            String usrn,

            @Privacy(PrivacyCategory.LINKED) @ValidPostcode @Nullable
            String postcode,

            @Privacy(PrivacyCategory.LINKED) @ValidGssCode @Nullable
            String gss,

            @Privacy(PrivacyCategory.LINKED) @ValidNhsNumber @Nullable
            String nhs,

            @Privacy(PrivacyCategory.LINKED) @ValidIban @Nullable
            String iban,

            @Privacy(PrivacyCategory.LINKED) @ValidRollNumber @Nullable
            String roll,

            @Privacy(PrivacyCategory.LINKED) @ValidWhat3Words @Nullable
            String words) {}

    record Sent(
            @Privacy(PrivacyCategory.LINKED) @Nullable Uprn uprn,
            @Privacy(PrivacyCategory.LINKED) @Nullable Usrn usrn,
            @Privacy(PrivacyCategory.LINKED) @Nullable Postcode postcode,
            @Privacy(PrivacyCategory.LINKED) @Nullable GssCode gss,
            @Privacy(PrivacyCategory.LINKED) @Nullable NhsNumber nhs,
            @Privacy(PrivacyCategory.LINKED) @Nullable Iban iban,
            @Privacy(PrivacyCategory.LINKED) @Nullable RollNumber roll,
            @Privacy(PrivacyCategory.LINKED) @Nullable What3Words words) {
        Stream<Identifier> all() {
            return Stream.<@Nullable Identifier>of(uprn, usrn, postcode, gss, nhs, iban, roll, words)
                    .filter(Objects::nonNull);
        }
    }

    private static final List<String> MEMBERS =
            List.of("uprn", "usrn", "postcode", "gss", "nhs", "iban", "roll", "words");
    private static final List<Scheme<?>> SCHEMES = List.of(
            Uprn.SCHEME,
            Usrn.SCHEME,
            Postcode.SCHEME,
            GssCode.SCHEME,
            NhsNumber.SCHEME,
            Iban.SCHEME,
            RollNumber.SCHEME,
            What3Words.SCHEME);
    private static final List<String> RIGHT = List.of(
            "42",
            "12345678",
            "EX1 1AA",
            "E07000041",
            "9990000018",
            "GB10MOOT08999966374958",
            "1234-56/7.8",
            "moot.hall.bench");

    private static final Checker TYPED = Checker.of(new OfOneTable(
            RecordType.of("row", Typed.class, MEMBERS.stream().map(Member::text).toArray(Member[]::new))));
    private static final Judge<Typed> JUDGE = TYPED.judge(Typed.class);
    private static final Checker SENT = Checker.of(new OfOneTable(RecordType.of(
            "row",
            Sent.class,
            SCHEMES.stream()
                    .map(scheme -> Member.identifier(MEMBERS.get(SCHEMES.indexOf(scheme)), scheme))
                    .toArray(Member[]::new))));

    @Property(tries = 500)
    @Label("faults the texts that Hibernate Validator finds violated, and no others, in JSON, in CSV and in an object")
    void faultsTheSameTexts(@ForAll("texts") String text) {
        Set<String> violated = REFERENCE.validate(new Typed(text, text, text, text, text, text, text, text)).stream()
                .map(violation -> violation.getPropertyPath().toString())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(faulted(TYPED, json(text), Typed.class)).isEqualTo(violated);
        assertThat(faulted(TYPED, csv(text), Typed.class)).isEqualTo(violated);
        assertThat(Places.faulted(JUDGE.findings(new Typed(text, text, text, text, text, text, text, text))))
                .isEqualTo(violated);
    }

    @Property(tries = 500)
    @Label("takes as a value what the scheme takes as canonical, and nothing else, in JSON and in CSV")
    void takesWhatIsCanonical(@ForAll("texts") String text) {
        Set<String> refused = new TreeSet<>();
        for (int index = 0; index < MEMBERS.size(); index++) {
            if (!isCanonical(SCHEMES.get(index), text)) {
                refused.add(MEMBERS.get(index));
            }
        }

        assertThat(faulted(SENT, json(text), Sent.class)).isEqualTo(refused);
        assertThat(faulted(SENT, csv(text), Sent.class)).isEqualTo(refused);
    }

    @Property(tries = 50)
    @Label("hands on the identifier that was written")
    void handsOnWhatWasWritten(@ForAll("right") String text) {
        for (int index = 0; index < MEMBERS.size(); index++) {
            if (isCanonical(SCHEMES.get(index), text)) {
                var source = Source.ofText("s.csv", MEMBERS.get(index) + "\n\"" + text + "\"\n");
                List<String> values = new ArrayList<>();
                SENT.read(
                        source,
                        Sent.class,
                        row -> row.checked()
                                .<Stream<Identifier>>fold(Sent::all, faults -> Stream.of())
                                .forEach(identifier -> values.add(identifier.value())));
                assertThat(values).containsExactly(text);
            }
        }
    }

    @Property(tries = 500)
    @Label("says of a private text only what its scheme says, so never the text")
    void saysOnlyWhatTheSchemeSays(@ForAll("texts") String text) {
        for (var finding : Places.errors(TYPED.check(json(text), Typed.class).findings())) {
            Scheme<?> scheme = SCHEMES.get(MEMBERS.indexOf(Places.member(finding)));
            String fault = scheme.parse(text).fold(value -> "nothing", Fault::text);
            assertThat(finding.message())
                    .isEqualTo("the value is no " + scheme.title() + ": it " + fault + "; correct it at the source");
        }
    }

    private static boolean isCanonical(Scheme<?> scheme, String text) {
        try {
            scheme.requireCanonical(text);
            return true;
        } catch (IllegalArgumentException notCanonical) {
            return false;
        }
    }

    private static Set<String> faulted(Checker checker, Source source, Class<?> type) {
        return Places.faulted(checker.check(source, type).findings());
    }

    private static Source json(String text) {
        String escaped = text.chars()
                .mapToObj(unit -> String.format(Locale.ROOT, "\\u%04x", unit))
                .collect(Collectors.joining());
        return Source.ofText(
                "r.json",
                MEMBERS.stream()
                        .map(member -> "\"" + member + "\": \"" + escaped + "\"")
                        .collect(Collectors.joining(", ", "[{", "}]")));
    }

    private static Source csv(String text) {
        String cell = "\"" + text.replace("\"", "\"\"") + "\"";
        return Source.ofText(
                "r.csv",
                String.join(",", MEMBERS) + "\n"
                        + MEMBERS.stream().map(member -> cell).collect(Collectors.joining(",")) + "\n");
    }

    @Provide
    Arbitrary<String> right() {
        return Arbitraries.of(RIGHT);
    }

    /** Right ones, right ones with something changed as people change it, and anything but nothing, which is absent. */
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> typed = Combinators.combine(
                        right(),
                        Arbitraries.of(" ", "-", "\u00a0", "\u200b", "0", "9", ".", "/", "\t", "é", "\u0661", "A", ""),
                        Arbitraries.integers().between(0, 30),
                        Arbitraries.of(true, false))
                .as((text, added, at, isLower) -> {
                    int place = Math.min(at, text.length());
                    String changed = text.substring(0, place) + added + text.substring(place);
                    return isLower ? changed.toLowerCase(Locale.ROOT) : changed;
                });
        Arbitrary<String> anything = Arbitraries.integers()
                .between(1, 0xFFFF)
                .filter(point -> !Character.isSurrogate((char) (int) point))
                .map(Character::toString)
                .list()
                .ofMaxSize(20)
                .map(characters -> String.join("", characters));
        var digits = Arbitraries.strings().numeric().ofMaxLength(14);
        var plain = Arbitraries.strings().withCharRange('\u0001', '\u007f').ofMaxLength(70);
        return Arbitraries.oneOf(right(), typed, digits, plain, anything).filter(text -> !text.isEmpty());
    }
}
