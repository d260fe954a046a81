// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.contact;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Zeros and plus signs that people add to numbers of the United Kingdom: {@code 0+44 …}, {@code +07…}, {@code 007…},
 * {@code +44 00…}. GOV.UK Notify mends the same.
 */
final class PhoneSuggestion {
    private static final Pattern WITH_CODE = Pattern.compile("0*\\+?0*440*([1-9][0-9]*)");
    private static final Pattern AT_HOME = Pattern.compile("0*\\+?0+([1-9][0-9]*)");

    private PhoneSuggestion() {}

    static Optional<PhoneNumber> of(String text) {
        Optional<PhoneNumber> asTyped = PhoneNumber.parse(text).optional();
        if (asTyped.isPresent() || Dialled.fault(text) != null) {
            return asTyped;
        }
        String compact = Dialled.compact(text);
        return Stream.of(WITH_CODE, AT_HOME)
                .map(slip -> slip.matcher(compact))
                .filter(Matcher::matches)
                .flatMap(match -> PhoneNumber.parse("0" + match.group(1)).optional().stream())
                .findFirst();
    }
}
