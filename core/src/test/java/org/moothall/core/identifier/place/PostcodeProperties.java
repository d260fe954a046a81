// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The laws of postcodes. */
class PostcodeProperties {
    /** The same rules, said another way. */
    private static final Pattern POSTCODE = Pattern.compile("(?:(?:" + areas(1)
            + ")(?:[1-9][0-9]?|[1-9][ABCDEFGHJKPSTUW])|(?:" + areas(2)
            + ")(?:[0-9]|[1-9][0-9]|[0-9][ABEHMNPRVWXY]))[0-9][ABD-HJLNP-UW-Z]{2}");

    @Property(tries = 20_000)
    void aPostcodeIsWhatARegularExpressionOfTheRulesSaysToo(@ForAll("postcodeLike") String text) {
        assertThat(Postcode.isValid(text)).isEqualTo(POSTCODE.matcher(text).matches());
    }

    @Property(tries = 5_000)
    void everyPartOfAPostcodeIsAValueOfItsOwn(@ForAll("postcodeLike") String text) {
        Postcode.parse(text).optional().ifPresent(postcode -> {
            assertThat(OutwardCode.parse(postcode.outward().value()).orElseThrow())
                    .isEqualTo(postcode.outward());
            assertThat(postcode.sector().outward()).isEqualTo(postcode.outward());
            assertThat(postcode.value()).startsWith(postcode.sector().value());
            assertThat(postcode.outward().value())
                    .startsWith(postcode.district().value());
            assertThat(postcode.district().value()).startsWith(postcode.area().value());
        });
    }

    @Property(tries = 20_000)
    void partsKeepTheRulesOfTheWhole(@ForAll("postcodeLike") String text) {
        String outward = text.substring(0, text.length() - 3);

        assertThat(OutwardCode.isValid(outward)).isEqualTo(Postcode.isValid(outward + "1AA"));
        assertThat(PostcodeSector.isValid(outward + "7")).isEqualTo(Postcode.isValid(outward + "7AA"));
    }

    @Provide
    Arbitrary<String> postcodeLike() {
        Arbitrary<String> areas = Arbitraries.of(PostcodeShape.AREAS.split(" ", -1));
        Arbitrary<String> letters =
                Arbitraries.strings().withCharRange('A', 'Z').ofMinLength(1).ofMaxLength(2);
        Arbitrary<String> district =
                Arbitraries.strings().withCharRange('0', '9').ofLength(1);
        Arbitrary<String> more = Arbitraries.strings()
                .withChars("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")
                .ofMaxLength(1);
        Arbitrary<String> inward =
                Arbitraries.strings().withChars("ABCDEFIKMOVZ").ofLength(2);
        return Combinators.combine(Arbitraries.oneOf(areas, letters), district, more, inward)
                .as((area, digit, last, unit) -> area + digit + last + digit + unit);
    }

    private static String areas(int letters) {
        return Arrays.stream(PostcodeShape.AREAS.split(" ", -1))
                .filter(area -> area.length() == letters)
                .collect(Collectors.joining("|"));
    }
}
