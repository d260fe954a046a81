// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.internal.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.moothall.standards.internal.row.PatternTable.Answer;

@Label("A pattern as a table")
class PatternTableProperties {
    private static Answer answer(String pattern, String text) {
        PatternTable table = PatternTable.of(Pattern.compile(pattern));
        return table == null ? Answer.UNKNOWN : table.answer(("<" + text + ">").toCharArray(), 1, text.length());
    }

    @Property(tries = 3_000)
    @Label("fits the texts that the JDK's fits, and no others")
    void agrees(@ForAll("patterns") String pattern, @ForAll("texts") List<String> texts) {
        Pattern compiled = Pattern.compile(pattern);
        for (String text : texts) {
            Answer answer = answer(pattern, text);
            if (answer != Answer.UNKNOWN) {
                assertThat(answer == Answer.FITS)
                        .as("%s on %s", pattern, text)
                        .isEqualTo(compiled.matcher(text).matches());
            }
        }
    }

    @Example
    @Label("is had of the patterns that standards have")
    void usual() {
        for (String pattern : List.of(
                "[A-Z]{2}[0-9]{8}",
                "https?://[A-Za-z0-9.\\-]+(/\\S*)?",
                "^[A-Z]{1,2}[0-9][0-9A-Z]? [0-9][A-Z]{2}$",
                "(MO|TU|WE)(,(MO|TU|WE))*",
                "([01][0-9]|2[0-3]):[0-5][0-9]",
                "[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}")) {
            assertThat(PatternTable.of(Pattern.compile(pattern))).as(pattern).isNotNull();
        }
        assertThat(answer("(MO|TU|WE)(,(MO|TU|WE))*", "MO,WE")).isEqualTo(Answer.FITS);
        assertThat(answer("(MO|TU|WE)(,(MO|TU|WE))*", "MO,")).isEqualTo(Answer.FITS_NOT);
        assertThat(answer("[^,]*", "caf\u00e9")).isEqualTo(Answer.UNKNOWN);
    }

    @Example
    @Label("is not had of what says more than which texts fit, or needs too many states")
    void beyond() {
        for (String pattern : List.of(
                "(a)\\1",
                "(?i)a",
                "a(?=b)b",
                "a*+b",
                "\\bword\\b",
                "\\p{Lu}+",
                "[a&&b]",
                "[a[b]]",
                "caf\u00e9",
                "a{0,3000}",
                "x(^a|b$)y",
                "\\Qa\\E")) {
            assertThat(PatternTable.of(Pattern.compile(pattern))).as(pattern).isNull();
        }
        assertThat(PatternTable.of(Pattern.compile("a", Pattern.CASE_INSENSITIVE)))
                .isNull();
    }

    @Provide
    Arbitrary<String> patterns() {
        return Arbitraries.recursive(this::atoms, this::larger, 0, 4);
    }

    private Arbitrary<String> atoms() {
        return Arbitraries.of(
                "a",
                "b",
                "0",
                "-",
                ",",
                "\\d",
                "\\D",
                "\\s",
                "\\S",
                "\\w",
                "\\W",
                ".",
                "\\.",
                "[ab]",
                "[^ab]",
                "[a-b0-9]",
                "[-a]",
                "[a-]",
                "[\\d-]",
                "[\\w.-]",
                "[^\\s,]",
                "[\\]b]",
                "\\-",
                "[+--]",
                "}",
                "]",
                "\\n",
                "()",
                "[--0]");
    }

    private Arbitrary<String> larger(Arbitrary<String> smaller) {
        Arbitrary<String> sequence =
                Combinators.combine(smaller, smaller).as((first, second) -> group(first) + group(second));
        Arbitrary<String> choice = Combinators.combine(smaller, smaller, Arbitraries.of("(", "(?:"))
                .as((first, second, open) -> open + unanchored(first) + "|" + unanchored(second) + ")");
        Arbitrary<String> repeat = Combinators.combine(
                        smaller,
                        Arbitraries.of("?", "*", "+", "{0}", "{1}", "{2}", "{1,2}", "{0,2}", "{2,}", "*?", "{1,3}?"))
                .as((one, often) -> group(one) + often);
        return Arbitraries.oneOf(sequence, choice, repeat, smaller.map(one -> "^" + group(one) + "$"));
    }

    private static String unanchored(String pattern) {
        return pattern.startsWith("^") ? pattern.substring(1, pattern.length() - 1) : pattern;
    }

    private static String group(String pattern) {
        String bare = unanchored(pattern);
        return bare.length() == 1 ? bare : "(?:" + bare + ")";
    }

    @Provide
    Arbitrary<List<String>> texts() {
        return Arbitraries.of("a", "b", "0", "9", "-", ",", " ", ".", "\n", "]", "}", "Z", "_", "\u00e9")
                .list()
                .ofMaxSize(6)
                .map(letters -> String.join("", letters))
                .list()
                .ofSize(8);
    }
}
