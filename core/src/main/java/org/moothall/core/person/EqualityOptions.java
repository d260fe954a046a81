// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.person;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.moothall.core.finding.Finding;
import org.moothall.core.finding.Location;

/**
 * Our codes for the options of the harmonised equality questions. <i>Prefer not to say</i> is an option of each of them.
 *
 * <p><b>Source</b> the Government Statistical Service's harmonised standards as GOV.UK's pattern <i>Equality information</i>
 * asks them in England ({@code 2011}), and the ethnic groups of the 2021 census of England and Wales.
 */
public final class EqualityOptions {
    /** The list of ethnic groups that the harmonised standard still has. */
    public static final String LIST_2011 = "2011";

    /** The list of the census of England and Wales in 2021; it adds Roma. */
    public static final String ENGLAND_AND_WALES_2021 = "england-and-wales-2021";

    private static final Map<EqualityQuestion, List<String>> OPTIONS = Map.of(
            EqualityQuestion.ETHNIC_GROUP, codes("white mixed asian black other"),
            EqualityQuestion.RELIGION, codes("none christian buddhist hindu jewish muslim sikh other"),
            EqualityQuestion.SEXUAL_ORIENTATION, codes("heterosexual gay-or-lesbian bisexual other"),
            EqualityQuestion.SEX, codes("female male"),
            EqualityQuestion.GENDER_SAME_AS_SEX_AT_BIRTH, codes("yes no"),
            EqualityQuestion.MARITAL_STATUS,
                    codes("never-married married civil-partnership separated-married separated-civil-partnership"
                            + " divorced dissolved-civil-partnership widowed widowed-civil-partnership"),
            EqualityQuestion.LONG_TERM_CONDITION, codes("yes no"),
            EqualityQuestion.CONDITION_IMPACT, codes("a-lot a-little not-at-all"));

    private static final Map<String, List<String>> DETAILS_2011 =
            details("british irish gypsy-or-irish-traveller other");
    private static final Map<String, List<String>> DETAILS_2021 =
            details("british irish gypsy-or-irish-traveller roma other");

    private EqualityOptions() {}

    /** The options of a question other than the ethnic detail; empty for a question that is not known here. */
    public static List<String> of(EqualityQuestion question) {
        return OPTIONS.getOrDefault(question, List.of());
    }

    /** The options of the ethnic detail within a group; empty for a group or a list that is not known here. */
    public static List<String> ethnicDetails(String list, String group) {
        return Map.of(LIST_2011, DETAILS_2011, ENGLAND_AND_WALES_2021, DETAILS_2021)
                .getOrDefault(list, Map.of())
                .getOrDefault(group, List.of());
    }

    static List<Finding> findings(EqualityAnswers answers) {
        return answers.given().stream()
                .filter(answer -> !answer.prefersNotToSay())
                .filter(answer -> !allowed(answers, answer).isEmpty()
                        && !allowed(answers, answer).contains(answer.option()))
                .map(EqualityOptions::notAmongOptions)
                .toList();
    }

    /** The options that an answer had; empty when that cannot be told. */
    private static List<String> allowed(EqualityAnswers answers, EqualityAnswer answer) {
        if (!answer.question().equals(EqualityQuestion.ETHNIC_DETAIL)) {
            return isKnown(answer) ? of(answer.question()) : List.of();
        }
        Optional<String> group = answers.to(EqualityQuestion.ETHNIC_GROUP).map(EqualityAnswer::option);
        return group.map(code -> ethnicDetails(listOf(answer), code)).orElse(List.of());
    }

    private static boolean isKnown(EqualityAnswer answer) {
        return Stream.of(LIST_2011, ENGLAND_AND_WALES_2021).anyMatch(listOf(answer)::equals);
    }

    private static String listOf(EqualityAnswer answer) {
        return answer.list() == null ? LIST_2011 : answer.list();
    }

    private static Finding notAmongOptions(EqualityAnswer answer) {
        return Finding.warning(
                "core/equality-option",
                new Location.Component("equality." + answer.question()),
                "the option is not one of this question in its list, or not under its group; see which list was shown");
    }

    private static Map<String, List<String>> details(String white) {
        Map<String, List<String>> details = new LinkedHashMap<>();
        details.put("white", codes(white));
        details.put("mixed", codes("white-and-black-caribbean white-and-black-african white-and-asian other"));
        details.put("asian", codes("indian pakistani bangladeshi chinese other"));
        details.put("black", codes("african caribbean other"));
        details.put("other", codes("arab other"));
        return details;
    }

    private static List<String> codes(String spaced) {
        return List.of(spaced.split(" "));
    }
}
