// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.person;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.moothall.core.internal.OpenCode;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;

/**
 * A need of a person, so that a service is no harder for them than for others. The codes are open: one that is not among the constants is kept.
 *
 * @param code its stable code; in JSON it is this string
 */
public record AccessNeed(
        @Privacy(PrivacyCategory.REFERENCE) @JsonValue String code) {
    /** Large print. */
    public static final AccessNeed LARGE_PRINT = new AccessNeed("large-print");

    /** Braille. */
    public static final AccessNeed BRAILLE = new AccessNeed("braille");

    /** Easy read. */
    public static final AccessNeed EASY_READ = new AccessNeed("easy-read");

    /** Audio in place of text. */
    public static final AccessNeed AUDIO = new AccessNeed("audio");

    /** A sign language interpreter. */
    public static final AccessNeed SIGN_LANGUAGE = new AccessNeed("sign-language");

    /** To see who speaks. */
    public static final AccessNeed LIP_READING = new AccessNeed("lip-reading");

    /** A hearing loop. */
    public static final AccessNeed HEARING_LOOP = new AccessNeed("hearing-loop");

    /** Calls by text relay. */
    public static final AccessNeed TEXT_RELAY = new AccessNeed("text-relay");

    /** An interpreter for another language. */
    public static final AccessNeed INTERPRETER = new AccessNeed("interpreter");

    /** A way without steps. */
    public static final AccessNeed STEP_FREE = new AccessNeed("step-free");

    /** To be visited at home. */
    public static final AccessNeed HOME_VISIT = new AccessNeed("home-visit");

    /** More time to answer. */
    public static final AccessNeed MORE_TIME = new AccessNeed("more-time");

    /** Somebody with them. */
    public static final AccessNeed COMPANION = new AccessNeed("companion");

    /** Forms on paper. */
    public static final AccessNeed PAPER_FORMS = new AccessNeed("paper-forms");

    /** Refuses what is no code. */
    public AccessNeed {
        OpenCode.check(code, "an access need's code");
    }

    /** What a code stands for, known or not. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static AccessNeed of(String code) {
        return new AccessNeed(code);
    }

    /** The code. */
    @Override
    public String toString() {
        return code;
    }
}
