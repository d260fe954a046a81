// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;
import org.moothall.core.identifier.bank.ModulusCheck.Verdict;
import org.moothall.core.identifier.bank.ModulusRule.Method;

/** The modulus check against the same rules written down once more, case by case; and reading tables of any text. */
class ModulusProperties {
    private static final SortCode SUBSTITUTED = SortCode.of("990505");

    @Property(tries = 100_000)
    void theCheckSaysWhatThePlainRulesSay(
            @ForAll("rules") List<ModulusRule> rules,
            @ForAll("sortCodes") String sortCode,
            @ForAll("accounts") String account) {
        Verdict verdict = ModulusCheck.by(new Fake(rules)).verdict(SortCode.of(sortCode), AccountNumber.of(account));

        assertThat(verdict == Verdict.PLAUSIBLE).isEqualTo(plainly(rules, sortCode, account));
    }

    @Property(tries = 2_000)
    void noTextIsTooBadToBeRead(@ForAll @StringLength(max = 200) String weights, @ForAll("nearLines") String line) {
        assertThatCode(() -> ModulusTable.read(weights, line, ModulusFixture.AS_AT))
                .doesNotThrowAnyException();
        assertThatCode(() -> ModulusTable.read(line, weights, ModulusFixture.AS_AT))
                .doesNotThrowAnyException();
    }

    private static boolean plainly(List<ModulusRule> rules, String sortCode, String account) {
        boolean first = plainly(rules.get(0), sortCode, account);
        if (rules.size() == 1) {
            return first;
        }
        boolean second = plainly(rules.get(1), sortCode, account);
        String pair = rules.get(0).exception() + "+" + rules.get(1).exception();
        return List.of("2+9", "10+11", "12+13").contains(pair) ? first || second : first && second;
    }

    private static boolean plainly(ModulusRule rule, String quoted, String account) {
        int exception = rule.exception();
        if (exception == 3 && account.matches("..[69].....")) {
            return true;
        }
        if (exception == 6 && account.matches("[4-8].....(.)\\1")) {
            return true;
        }
        String sortCode = Map.of(8, "090126", 9, "309634", 5, quoted.equals("990500") ? SUBSTITUTED.value() : quoted)
                .getOrDefault(exception, quoted);
        List<Integer> weights = rule.weights();
        if (exception == 2 && account.matches("[1-9].....[0-8].")) {
            weights = List.of(0, 0, 1, 2, 5, 3, 6, 4, 8, 7, 10, 9, 3, 1);
        }
        if (exception == 2 && account.matches("[1-9].....9.")) {
            weights = List.of(0, 0, 0, 0, 0, 0, 0, 0, 8, 7, 10, 9, 3, 1);
        }
        if ((exception == 7 && account.matches("......9.")) || (exception == 10 && account.matches("[09]9....9."))) {
            List<Integer> all = weights;
            weights = IntStream.range(0, 14)
                    .mapToObj(at -> at < 8 ? 0 : all.get(at))
                    .toList();
        }
        int modulus = rule.method() == Method.MOD11 ? 11 : 10;
        int remainder = (sum(rule, weights, sortCode + account) + (exception == 1 ? 27 : 0)) % modulus;
        int g = account.charAt(6) - '0';
        int h = account.charAt(7) - '0';
        if (exception == 4) {
            return remainder == Integer.parseInt(account.substring(6));
        }
        if (exception == 5 && modulus == 11) {
            return remainder == 0 ? g == 0 : remainder != 1 && 11 - remainder == g;
        }
        if (exception == 5) {
            return remainder == 0 ? h == 0 : 10 - remainder == h;
        }
        if (exception == 14 && remainder != 0 && account.matches(".......[019]")) {
            return sum(rule, weights, sortCode + "0" + account.substring(0, 7)) % modulus == 0;
        }
        return remainder == 0;
    }

    private static int sum(ModulusRule rule, List<Integer> weights, String digits) {
        StringBuilder products = new StringBuilder();
        int sum = 0;
        for (int at = 0; at < 14; at++) {
            int product = Integer.parseInt(digits.substring(at, at + 1)) * weights.get(at);
            products.append(product);
            sum += product;
        }
        return rule.method() == Method.DBLAL
                ? products.chars().map(digit -> digit - '0').sum()
                : sum;
    }

    @Provide
    Arbitrary<List<ModulusRule>> rules() {
        Arbitrary<List<ModulusRule>> alone =
                rule(Arbitraries.integers().between(0, 14)).list().ofSize(1);
        Arbitrary<List<ModulusRule>> two = Arbitraries.of(
                        List.of(0, 0),
                        List.of(2, 9),
                        List.of(10, 11),
                        List.of(12, 13),
                        List.of(0, 3),
                        List.of(5, 5),
                        List.of(6, 6),
                        List.of(1, 0),
                        List.of(9, 2))
                .flatMap(pair -> Combinators.combine(
                                rule(Arbitraries.just(pair.get(0))), rule(Arbitraries.just(pair.get(1))))
                        .as(List::of));
        return Arbitraries.oneOf(alone, two);
    }

    private static Arbitrary<ModulusRule> rule(Arbitrary<Integer> exceptions) {
        Arbitrary<List<Integer>> weights =
                Arbitraries.integers().between(0, 12).list().ofSize(14);
        return Combinators.combine(Arbitraries.of(Method.class), weights, exceptions)
                .as(ModulusRule::new);
    }

    @Provide
    Arbitrary<String> sortCodes() {
        Arbitrary<String> any = Arbitraries.strings().numeric().ofLength(6);
        return Arbitraries.oneOf(any, Arbitraries.just("990500"));
    }

    @Provide
    Arbitrary<String> accounts() {
        Arbitrary<String> any = Arbitraries.strings().numeric().ofLength(8);
        return Arbitraries.oneOf(any, Arbitraries.strings().withChars("0149").ofLength(8));
    }

    @Provide
    Arbitrary<String> nearLines() {
        Arbitrary<String> field =
                Arbitraries.of("089000", "089999", "MOD10", "DBLAL", "0", "7", "-1", "15", "x", "", "999999999999");
        return field.list().ofMaxSize(20).map(fields -> String.join(" ", fields));
    }

    private record Fake(List<ModulusRule> rules) implements ModulusTable {
        @Override
        public LocalDate asAt() {
            return ModulusFixture.AS_AT;
        }

        @Override
        public List<ModulusRule> rules(SortCode sortCode) {
            return rules;
        }

        @Override
        public SortCode substitute(SortCode sortCode) {
            return sortCode.value().equals("990500") ? SUBSTITUTED : sortCode;
        }
    }
}
