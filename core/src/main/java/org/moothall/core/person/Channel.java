// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.person;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.moothall.core.internal.OpenCode;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;

/**
 * A way by which people and a service reach each other. The codes are open: one that is not among the constants is kept.
 *
 * <p><b>Shape</b> lower case letters, digits and hyphens, at most 40, for example {@code in-person}.
 *
 * @param code its stable code; in JSON it is this string
 */
public record Channel(
        @Privacy(PrivacyCategory.REFERENCE) @JsonValue String code) {
    /** A web form. */
    public static final Channel WEB = new Channel("web");

    /** A telephone call. */
    public static final Channel TELEPHONE = new Channel("telephone");

    /** A text message. */
    public static final Channel TEXT_MESSAGE = new Channel("text-message");

    /** An e-mail. */
    public static final Channel EMAIL = new Channel("email");

    /** A letter. */
    public static final Channel LETTER = new Channel("letter");

    /** Face to face. */
    public static final Channel IN_PERSON = new Channel("in-person");

    /** A crew that saw it while at work. */
    public static final Channel CREW = new Channel("crew");

    /** A councillor, for a resident. */
    public static final Channel COUNCILLOR = new Channel("councillor");

    /** Another system, by Open311. */
    public static final Channel OPEN311 = new Channel("open311");

    /** Refuses what is no code. */
    public Channel {
        OpenCode.check(code, "a channel's code");
    }

    /** The channel of a code, known or not. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Channel of(String code) {
        return new Channel(code);
    }

    /** The code. */
    @Override
    public String toString() {
        return code;
    }
}
