// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.internal.row;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.moothall.core.text.Unseen;

/**
 * A number that is not written as a standard wants it, though it is plain what is meant: {@code £1,840.00}, {@code (26.50)},
 * {@code 1.2E+03}.
 *
 * @param number the number meant
 * @param oddity what is unusual, for people
 */
public record SpeltNumber(BigDecimal number, String oddity) {
    private static final Pattern THOUSANDS = Pattern.compile("[0-9]{1,3}(,[0-9]{3})+(\\.[0-9]+)?");
    private static final Pattern PLAIN = Pattern.compile("[0-9]{1,100}(\\.[0-9]{1,100})?");
    private static final Pattern EXPONENT = Pattern.compile("[0-9]{1,100}(\\.[0-9]{1,100})?[eE][+-]?[0-9]{1,3}");
    private static final int LONGEST = 100;

    /** Reads one; null for what is no number in any spelling that is known. */
    public static @Nullable SpeltNumber read(String text) {
        if (text.length() > LONGEST) {
            return null;
        }
        List<String> oddities = new ArrayList<>();
        String rest = Unseen.trimmed(text);
        if (rest.length() < text.length()) {
            oddities.add("white space around it");
        }
        boolean negative = false;
        if (rest.startsWith("(") && rest.endsWith(")")) {
            oddities.add("brackets for a minus");
            rest = rest.substring(1, rest.length() - 1);
            negative = true;
        } else if (rest.startsWith("-") || rest.startsWith("\u2212")) {
            rest = Unseen.trimmed(rest.substring(1));
            negative = true;
        } else if (rest.endsWith("-")) {
            oddities.add("a minus behind it");
            rest = Unseen.trimmed(rest.substring(0, rest.length() - 1));
            negative = true;
        }
        if (!rest.isEmpty() && "£$€".indexOf(rest.charAt(0)) >= 0) {
            oddities.add("a currency sign");
            rest = Unseen.trimmed(rest.substring(1));
            if (!negative && rest.startsWith("-")) {
                rest = rest.substring(1);
                negative = true;
            }
        }
        if (THOUSANDS.matcher(rest).matches()) {
            oddities.add("thousands set apart");
            rest = rest.replace(",", "");
        } else if (EXPONENT.matcher(rest).matches()) {
            oddities.add("a power of ten, as a spreadsheet writes it, which may have lost digits");
        } else if (!PLAIN.matcher(rest).matches()) {
            return null;
        }
        BigDecimal number = new BigDecimal(rest);
        return oddities.isEmpty() && !negative
                ? null
                : new SpeltNumber(
                        negative ? number.negate() : number,
                        oddities.isEmpty() ? "another minus sign" : String.join(" and ", oddities));
    }
}
