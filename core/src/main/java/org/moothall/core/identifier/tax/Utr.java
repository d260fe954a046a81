// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.tax;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.jspecify.annotations.Nullable;
import org.moothall.core.identifier.Fault;
import org.moothall.core.identifier.Identifier;
import org.moothall.core.identifier.Parsed;
import org.moothall.core.identifier.Scheme;
import org.moothall.core.identifier.internal.Reading;
import org.moothall.core.identifier.internal.SignificantText;
import org.moothall.core.identifier.internal.TextScheme;
import org.moothall.core.privacy.PrivacyCategory;

/**
 * A Unique Taxpayer Reference: a person, partnership or company that HM Revenue and Customs taxes.
 *
 * <p><b>Shape</b> 10 digits, shown as {@code 22345 67890}.
 * <p><b>Check</b> the first digit. Digits 2 to 10 times 6, 7, 8, 9, 10, 5, 4, 3, 2 add up to a sum; the first digit is the
 * character of {@code 21987654321} at the remainder of the sum by 11, from 0. As 1 and 2 stand there twice, one wrong
 * digit in a reference that begins with 1 or 2 may pass; in any other none does.
 * <p><b>Reading</b> letters of HM Revenue and Customs show 13 digits too; the last 10 are the reference, and are read if they
 * check. One K, before or after the digits, does not count. A second one does, and is refused; other libraries
 * drop any number of them, but only before.
 * <p><b>Privacy</b> {@link PrivacyCategory#PERSONAL}; that of a company is no person's, but nothing in the digits tells.
 * <p><b>Errors</b> {@link #of} throws on anything but the canonical form; {@link #parse} is for text from outside.
 * <p><b>Source</b> HM Revenue and Customs, the self-assessment checker of its open-source library domain; its design patterns, page
 * <i>Unique Taxpayer Reference</i>, for the 13 digits.
 *
 * @param value the 10 digits
 */
public record Utr(String value) implements Identifier {
    private static final int DIGITS = 10;
    private static final int ON_LETTERS = 13;
    private static final String CHECK_DIGITS = "21987654321";
    private static final Fault LENGTH = Fault.wrongLength("10 digits, or the 13 of a letter from HMRC");
    private static final Fault LAST_TEN =
            Fault.wrongLength("10 digits; of 13 take the last 10, which do not check here");
    private static final Fault SHAPE = Fault.wrongFormat("10 digits, with at most one K before or after");

    /** The scheme, for programs that treat all schemes alike. */
    public static final Scheme<Utr> SCHEME = new TextScheme<>(
            "utr",
            "Unique Taxpayer Reference",
            Utr.class,
            PrivacyCategory.PERSONAL,
            Reading.TYPED_NUMBER,
            Utr::fault,
            Utr::canonical,
            Utr::new);

    /** Refuses anything but the canonical form. */
    public Utr {
        SCHEME.requireCanonical(value);
    }

    /** The reference in its canonical form; an {@link IllegalArgumentException} without the value when it is not. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Utr of(String canonical) {
        return new Utr(canonical);
    }

    /** Reads text from outside, as people type it, with or without the K. */
    public static Parsed<Utr> parse(@Nullable String text) {
        return SCHEME.parse(text);
    }

    /** Whether {@link #parse} would accept the text; makes no object. */
    public static boolean isValid(@Nullable CharSequence text) {
        return SCHEME.isValid(text);
    }

    /** Grouped 5 5. */
    @Override
    public String format() {
        return value.substring(0, 5) + " " + value.substring(5);
    }

    @Override
    public Scheme<Utr> scheme() {
        return SCHEME;
    }

    @Override
    public String toString() {
        return masked();
    }

    private static @Nullable Fault fault(CharSequence text, long kept) {
        long typed = withoutK(text, kept);
        int count = SignificantText.count(typed);
        if (count != DIGITS && count != ON_LETTERS) {
            return LENGTH;
        }
        if (!SignificantText.areDigits(text, typed)) {
            return SHAPE;
        }
        Fault fault = checkFault(text, lastTen(typed));
        return fault == null || count == DIGITS ? fault : LAST_TEN;
    }

    private static @Nullable Fault checkFault(CharSequence text, long number) {
        int sum = SignificantText.weightedSum(text, SignificantText.part(number, 1, 6), 6, 1)
                + SignificantText.weightedSum(text, SignificantText.part(number, 6, DIGITS), 5, -1);
        return SignificantText.at(text, number, 0) == CHECK_DIGITS.charAt(sum % 11) ? null : Fault.badCheckDigit();
    }

    private static String canonical(CharSequence text, long kept) {
        return SignificantText.compact(text, lastTen(withoutK(text, kept)));
    }

    private static long lastTen(long typed) {
        int count = SignificantText.count(typed);
        return SignificantText.part(typed, count - DIGITS, count);
    }

    private static long withoutK(CharSequence text, long kept) {
        int last = SignificantText.count(kept) - 1;
        if (SignificantText.at(text, kept, 0) == 'K') {
            return SignificantText.part(kept, 1, last + 1);
        }
        return SignificantText.at(text, kept, last) == 'K' ? SignificantText.part(kept, 0, last) : kept;
    }
}
