// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.internal;

import org.jspecify.annotations.Nullable;
import org.moothall.core.text.Unseen;

/** Text as a person sees it on the page where it was typed. */
public final class Typed {
    private Typed() {}

    /** The text without what is invisible; white space within is one space, and at the ends none. Empty for null. */
    public static String seen(@Nullable String typed) {
        if (typed == null) {
            return "";
        }
        StringBuilder seen = new StringBuilder();
        typed.codePoints().forEach(character -> {
            if (!Unseen.is(character)) {
                seen.appendCodePoint(character);
            } else if (Unseen.isSpace(character) && !seen.isEmpty() && seen.charAt(seen.length() - 1) != ' ') {
                seen.append(' ');
            }
        });
        return seen.toString().strip();
    }
}
