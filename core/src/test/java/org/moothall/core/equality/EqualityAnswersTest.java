// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.equality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.moothall.core.codelist.Code;
import org.moothall.core.finding.Finding;

@DisplayName("Answers to the equality questions")
class EqualityAnswersTest {
    private static final EqualityAnswer WHITE = EqualityAnswer.of(EqualityQuestion.ETHNIC_GROUP, "white");
    private static final EqualityAnswer ROMA = EqualityAnswer.of(EqualityQuestion.ETHNIC_DETAIL, "roma");

    @Test
    @DisplayName("tell apart who was not asked and who prefers not to say")
    void tellApart() {
        EqualityAnswers answers = EqualityAnswers.of(EqualityAnswer.preferNotToSay(EqualityQuestion.SEX));

        assertThat(answers.to(EqualityQuestion.SEX)).get().matches(EqualityAnswer::prefersNotToSay);
        assertThat(answers.to(EqualityQuestion.RELIGION)).isEmpty();
        assertThat(answers.findings()).isEmpty();
        assertThat(answers).hasToString("EqualityAnswers[given=***]");
    }

    @ParameterizedTest
    @CsvSource({
        "yes, a-lot, true",
        "yes, a-little, true",
        "yes, not-at-all, false",
        "yes, prefer-not-to-say, ",
        "no, not-at-all, false",
        "no, a-lot, false",
        "prefer-not-to-say, a-lot, ",
        "perhaps, a-lot, "
    })
    @DisplayName("amount to a disability by both questions, or say too little")
    void amountToDisability(String condition, String impact, Boolean disabled) {
        EqualityAnswers answers = EqualityAnswers.of(
                EqualityAnswer.of(EqualityQuestion.LONG_TERM_CONDITION, condition),
                EqualityAnswer.of(EqualityQuestion.CONDITION_IMPACT, impact));

        assertThat(answers.disabled().orElse(null)).isEqualTo(disabled);
        assertThat(EqualityAnswers.of().disabled()).isEmpty();
    }

    @Test
    @DisplayName("agree with the list they were chosen from, the detail with its group too")
    void agreeWithList() {
        EqualityAnswers in2021 = EqualityAnswers.of(WHITE, ROMA.withList(EqualityOptions.ENGLAND_AND_WALES_2021));
        EqualityAnswers in2011 = EqualityAnswers.of(WHITE, ROMA.withOwnWords("Roma"));
        EqualityAnswers elsewhere = EqualityAnswers.of(EqualityAnswer.of(EqualityQuestion.ETHNIC_GROUP, "asian"), ROMA);

        assertThat(in2021.findings()).isEmpty();
        assertThat(in2011.findings())
                .extracting(Finding::text)
                .containsExactly(
                        "equality.ethnic-detail: the option is not one of this question in its list under the group that was"
                                + " answered; see which list was shown [core/equality-option]");
        assertThat(elsewhere.findings()).hasSize(1);
    }

    @Test
    @DisplayName("that are none of their question are told its options, which say nothing of who answered")
    void areToldOptions() {
        EqualityAnswers answers =
                EqualityAnswers.of(EqualityAnswer.of(EqualityQuestion.LONG_TERM_CONDITION, "sometimes"));

        assertThat(answers.findings())
                .extracting(Finding::text)
                .containsExactly("equality.long-term-condition: the option is not one of this question in its list,"
                        + " which has yes, no and prefer-not-to-say; see which list was shown [core/equality-option]");
    }

    @Test
    @DisplayName("are not judged by a list or a question that nobody knows")
    void areNotJudged() {
        EqualityAnswers answers = EqualityAnswers.of(
                WHITE.withList("2031"),
                ROMA.withList("2031"),
                EqualityAnswer.of(EqualityQuestion.of("pigeon"), "loft"));

        assertThat(answers.findings()).isEmpty();
    }

    @Test
    @DisplayName("have options for every question but the detail, which has them by group")
    void haveOptions() {
        assertThat(EqualityOptions.of(EqualityOptions.LIST_2011, EqualityQuestion.MARITAL_STATUS))
                .hasSize(9);
        assertThat(EqualityOptions.of(EqualityOptions.LIST_2011, EqualityQuestion.ETHNIC_DETAIL))
                .isEmpty();
        assertThat(EqualityOptions.ethnicDetails("2031", "white")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2011, 5, 18", "england-and-wales-2021, 5, 19", "scotland-2022, 6, 15", "northern-ireland-2021, 10, 0"})
    @DisplayName("have the ethnic groups of each nation, as its census has them, with labels")
    void haveGroupsOfEachNation(String list, int groups, int details) {
        List<Code> options = EqualityOptions.of(list, EqualityQuestion.ETHNIC_GROUP);

        assertThat(options).hasSize(groups).allMatch(code -> !code.label().isBlank());
        assertThat(options.stream().flatMap(group -> EqualityOptions.ethnicDetails(list, group.code()).stream()))
                .hasSize(details)
                .allSatisfy(code -> assertThat(EqualityAnswer.of(EqualityQuestion.ETHNIC_DETAIL, code.code()))
                        .isNotNull());
    }

    @Test
    @DisplayName("are judged by the nation's list: three groups of Scotland are answered in one's own words")
    void areJudgedByNation() {
        EqualityAnswers scottish = EqualityAnswers.of(
                EqualityAnswer.of(EqualityQuestion.ETHNIC_GROUP, "african").withList(EqualityOptions.SCOTLAND_2022),
                EqualityAnswer.of(EqualityQuestion.ETHNIC_DETAIL, "other")
                        .withList(EqualityOptions.SCOTLAND_2022)
                        .withOwnWords("Ghanaian Scottish"));
        EqualityAnswers northernIrish = EqualityAnswers.of(EqualityAnswer.of(EqualityQuestion.ETHNIC_GROUP, "asian")
                .withList(EqualityOptions.NORTHERN_IRELAND_2021));

        assertThat(scottish.findings()).isEmpty();
        assertThat(northernIrish.findings()).hasSize(1);
    }

    @Test
    @DisplayName("are several to what people tick all of, which no list here judges")
    void areSeveral() {
        EqualityAnswer sight = EqualityAnswer.of(EqualityQuestion.IMPAIRMENT, "sight");
        EqualityAnswer hearing = EqualityAnswer.of(EqualityQuestion.IMPAIRMENT, "hearing");
        EqualityAnswers answers = EqualityAnswers.of(sight, hearing);

        assertThat(answers.allTo(EqualityQuestion.IMPAIRMENT)).containsExactly(sight, hearing);
        assertThat(answers.findings()).isEmpty();
    }

    @Test
    @DisplayName("are one to a question, and a code each")
    void areOneToQuestion() {
        assertThatThrownBy(() -> EqualityAnswers.of(WHITE, WHITE))
                .hasMessage("an equality question has one answer; here one has two");
        assertThatThrownBy(() -> EqualityAnswer.of(EqualityQuestion.SEX, "I'd rather not"))
                .hasMessage("an equality option's code has 1 to 40 lower case letters, digits and hyphens;"
                        + " this one has not");
    }
}
