// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.equality;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.moothall.core.codelist.Code;
import org.moothall.core.finding.Finding;
import org.moothall.core.finding.Location;

/**
 * The options of the harmonised equality questions: our codes, and the labels of the list, which are the standard. <i>Prefer not
 * to say</i> is an option of each question. The ethnic groups differ from nation to nation; what else is asked in Scotland and
 * Northern Ireland, how lists read in Welsh, and the types of impairment are not known here, and not judged.
 *
 * <p><b>Source</b> the Government Statistical Service's harmonised standards as GOV.UK's pattern <i>Equality information</i>
 * asks them in England ({@code 2011}), and the ethnic groups of the censuses of 2021 and 2022.
 */
public final class EqualityOptions {
    /** The lists that the harmonised standard still has. */
    public static final String LIST_2011 = "2011";

    /** The ethnic groups of the census of England and Wales in 2021, which adds Roma; all else is as in 2011. */
    public static final String ENGLAND_AND_WALES_2021 = "england-and-wales-2021";

    /** The ethnic groups of the census of Scotland in 2022; three of them are answered in one's own words. */
    public static final String SCOTLAND_2022 = "scotland-2022";

    /** The ethnic groups of the census of Northern Ireland in 2021, which have no details. */
    public static final String NORTHERN_IRELAND_2021 = "northern-ireland-2021";

    /** The options of a detail are not named: they would tell the group that somebody answered. */
    private static final String DETAIL = " under the group that was answered; see which list was shown";

    private EqualityOptions() {}

    /** The options of a question other than the ethnic detail; empty for a question or a list that is not known here. */
    public static List<Code> of(String list, EqualityQuestion question) {
        boolean isAsIn2011 = list.equals(ENGLAND_AND_WALES_2021) && !question.equals(EqualityQuestion.ETHNIC_GROUP);
        return PublishedOptions.of(isAsIn2011 ? LIST_2011 : list, question, "");
    }

    /** The options of the ethnic detail within a group; empty where people write their own words, and where nothing is known. */
    public static List<Code> ethnicDetails(String list, String group) {
        return PublishedOptions.of(list, EqualityQuestion.ETHNIC_DETAIL, group);
    }

    static List<Finding> findings(EqualityAnswers answers) {
        return answers.given().stream()
                .filter(answer -> !answer.prefersNotToSay())
                .filter(answer -> isNoneOf(allowed(answers, answer), answer.option()))
                .map(answer -> notAmongOptions(answer, allowed(answers, answer)))
                .toList();
    }

    private static boolean isNoneOf(List<Code> allowed, String option) {
        return !allowed.isEmpty()
                && allowed.stream().noneMatch(code -> code.code().equals(option));
    }

    /** The options that an answer had; empty when that cannot be told. */
    private static List<Code> allowed(EqualityAnswers answers, EqualityAnswer answer) {
        String list = answer.list() == null ? LIST_2011 : answer.list();
        if (!isDetail(answer)) {
            return of(list, answer.question());
        }
        Optional<String> group = answers.to(EqualityQuestion.ETHNIC_GROUP).map(EqualityAnswer::option);
        return group.map(code -> ethnicDetails(list, code)).orElse(List.of());
    }

    private static Finding notAmongOptions(EqualityAnswer answer, List<Code> allowed) {
        return Finding.warning(
                "core/equality-option",
                new Location.Component("equality." + answer.question()),
                "the option is not one of this question in its list" + (isDetail(answer) ? DETAIL : named(allowed)));
    }

    private static String named(List<Code> options) {
        return options.stream()
                .map(Code::code)
                .collect(Collectors.joining(
                        ", ",
                        ", which has ",
                        " and " + EqualityAnswer.PREFER_NOT_TO_SAY + "; see which list was shown"));
    }

    private static boolean isDetail(EqualityAnswer answer) {
        return answer.question().equals(EqualityQuestion.ETHNIC_DETAIL);
    }
}
