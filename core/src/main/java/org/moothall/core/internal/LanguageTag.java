// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.internal;

import java.util.IllformedLocaleException;
import java.util.Locale;

/** Language tags as BCP 47 has them: a code of two or three letters, and not a name. Whether somebody speaks it, no shape tells. */
public final class LanguageTag {
    /** The shape, for a constraint. BCP 47 keeps first parts of four letters and more for later, and has given none. */
    public static final String SHAPE = "[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*";

    /** What a constraint says. */
    public static final String MESSAGE = "must be a language tag such as cy, en or bfi";

    private LanguageTag() {}

    /** Whether a text is one, as the JDK judges it. */
    public static boolean isOne(String text) {
        try {
            new Locale.Builder().setLanguageTag(text);
            return text.matches(SHAPE);
        } catch (IllformedLocaleException e) {
            return false;
        }
    }
}
