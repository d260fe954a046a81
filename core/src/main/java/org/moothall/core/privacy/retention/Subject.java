// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.privacy.retention;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.moothall.core.casework.CaseReference;
import org.moothall.core.identifier.Fault;
import org.moothall.core.internal.Typed;

/** Which record a text names: a case reference is read as case references are read everywhere, other names as people see them. */
final class Subject {
    private static final Pattern LIKE_A_REFERENCE =
            Pattern.compile("[A-Za-z]{2,4} ?[-\u2010-\u2015 ] ?[A-Za-z0-9]{5} ?[-\u2010-\u2015 ] ?[A-Za-z0-9]");

    private Subject() {}

    static boolean isSame(String one, String other) {
        return name(one).equals(name(other));
    }

    /** One text for all the ways in which a name may be typed. */
    static String name(String text) {
        String seen = Typed.seen(text);
        return CaseReference.parse(seen)
                .optional()
                .map(CaseReference::value)
                .orElseGet(
                        () -> Normalizer.normalize(seen, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT));
    }

    /** Whether it was meant as a case reference, and is none: one symbol is wrong, so that it names no case there can be. */
    static boolean isMistyped(String text) {
        String seen = Typed.seen(text);
        return CaseReference.parse(seen)
                .fold(
                        reference -> false,
                        fault -> fault.code() == Fault.Code.BAD_CHECK_DIGIT
                                || LIKE_A_REFERENCE.matcher(seen).matches());
    }
}
