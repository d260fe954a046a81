// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.equality;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.moothall.core.finding.Finding;
import org.moothall.core.internal.Required;
import org.moothall.core.privacy.Masks;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;

/**
 * A person's answers to the equality questions, all of which are optional. A question without an answer was not asked, or
 * left out; <i>prefer not to say</i> is an answer.
 *
 * <p><b>Errors</b> the constructor throws when a question that takes one answer has two.
 *
 * @param given the answers, in the order they were given; in JSON it is this list
 */
public record EqualityAnswers(
        @Privacy(PrivacyCategory.SPECIAL_CATEGORY) @JsonValue
        List<EqualityAnswer> given) {
    /** Copies the answers, and refuses two to one question. */
    public EqualityAnswers {
        given = List.copyOf(given);
        List<EqualityQuestion> answeredOnce = given.stream()
                .map(EqualityAnswer::question)
                .filter(question -> !question.takesSeveral())
                .toList();
        if (new HashSet<>(answeredOnce).size() < answeredOnce.size()) {
            throw new IllegalArgumentException("an equality question has one answer; here one has two");
        }
    }

    /** The answers, at most one to a question that takes one. */
    public static EqualityAnswers of(EqualityAnswer... given) {
        return new EqualityAnswers(List.of(given));
    }

    /** Reads the list; for Jackson. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static EqualityAnswers read(List<EqualityAnswer> given) {
        given.forEach(answer -> Required.part(answer, "a list of equality answers", "answer"));
        return new EqualityAnswers(given);
    }

    /** All answers to a question that takes several. */
    public List<EqualityAnswer> allTo(EqualityQuestion question) {
        return given.stream()
                .filter(answer -> answer.question().equals(question))
                .toList();
    }

    /** The answer to a question, the first where there are several; empty when there is none. */
    public Optional<EqualityAnswer> to(EqualityQuestion question) {
        return given.stream()
                .filter(answer -> answer.question().equals(question))
                .findFirst();
    }

    /**
     * Whether the answers amount to a disability as the Equality Act 2010 has it: a long-term condition that reduces what they can
     * do a lot or a little. Empty when they did not say enough.
     */
    public Optional<Boolean> disabled() {
        Optional<String> condition = option(EqualityQuestion.LONG_TERM_CONDITION);
        Optional<String> impact = option(EqualityQuestion.CONDITION_IMPACT);
        if (condition.equals(Optional.of("no"))) {
            return Optional.of(false);
        }
        return condition.filter("yes"::equals).flatMap(yes -> impact).flatMap(EqualityAnswers::isReduced);
    }

    /** What does not agree with the lists of the standard; a list or a question that is not known here is not judged. */
    public List<Finding> findings() {
        return EqualityOptions.findings(this);
    }

    private static Optional<Boolean> isReduced(String impact) {
        return switch (impact) {
            case "a-lot", "a-little" -> Optional.of(true);
            case "not-at-all" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private Optional<String> option(EqualityQuestion question) {
        return to(question).map(EqualityAnswer::option);
    }

    @Override
    public String toString() {
        return Masks.describe("EqualityAnswers", this);
    }
}
