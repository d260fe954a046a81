// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.equality;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.moothall.core.internal.OpenCode;
import org.moothall.core.internal.Required;
import org.moothall.core.json.NeverGrows;
import org.moothall.core.privacy.Masks;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;
import org.moothall.core.text.Unseen;

/**
 * An answer to one equality question.
 *
 * <p><b>Source</b> the standard has labels and no codes; {@link EqualityOptions} has ours.
 *
 * @param question the question
 * @param option the code of the option they chose; one that nobody knows is kept
 * @param list the version of the list of options they were shown, for example {@code england-and-wales-2021}; or null
 * @param ownWords what they wrote beside it, or null when nothing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EqualityAnswer(
        @Privacy(PrivacyCategory.SPECIAL_CATEGORY) EqualityQuestion question,
        @Privacy(PrivacyCategory.SPECIAL_CATEGORY) String option,
        @Privacy(PrivacyCategory.REFERENCE) @Nullable String list,
        @Privacy(PrivacyCategory.SPECIAL_CATEGORY) @Nullable String ownWords)
        implements NeverGrows {
    /** The option of every question that says nothing. It is an answer: they were asked. */
    public static final String PREFER_NOT_TO_SAY = "prefer-not-to-say";

    /** Refuses one without a question, and what is no code. */
    public EqualityAnswer {
        list = Unseen.orNull(list);
        ownWords = Unseen.orNull(ownWords);
        Required.part(question, "an equality answer", "question");
        OpenCode.check(Required.part(option, "an equality answer", "option"), "an equality option's code");
    }

    /** An option, of whichever list. */
    public static EqualityAnswer of(EqualityQuestion question, String option) {
        return new EqualityAnswer(question, option, null, null);
    }

    /** That somebody was asked, and prefers not to say. */
    public static EqualityAnswer preferNotToSay(EqualityQuestion question) {
        return of(question, PREFER_NOT_TO_SAY);
    }

    /** The same answer, chosen from a version of the list. */
    public EqualityAnswer withList(String newList) {
        return new EqualityAnswer(question, option, Required.part(newList, "an equality answer", "list"), ownWords);
    }

    /** The same answer, and what they wrote beside it. */
    public EqualityAnswer withOwnWords(String newOwnWords) {
        return new EqualityAnswer(question, option, list, Required.part(newOwnWords, "an equality answer", "ownWords"));
    }

    /** Whether they prefer not to say. */
    public boolean prefersNotToSay() {
        return option.equals(PREFER_NOT_TO_SAY);
    }

    @Override
    public String toString() {
        return Masks.describe("EqualityAnswer", this);
    }
}
