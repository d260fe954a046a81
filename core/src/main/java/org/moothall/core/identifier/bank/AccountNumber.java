// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.bank;

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
 * The number of an account with a bank or building society of the United Kingdom. It means something only with its
 * {@link SortCode}; {@link ModulusCheck} judges whether the two go together.
 *
 * <p><b>Shape</b> 8 digits, for example {@code 00733445}; 6 or 7 are read and padded with zeros on the left. Older numbers of 9
 * or 10 digits follow rules of each bank's own, and are refused.
 * <p><b>Privacy</b> {@link PrivacyCategory#FINANCIAL}.
 * <p><b>Errors</b> {@link #of} throws on anything but the canonical form; {@link #parse} is for text from outside.
 * <p><b>Source</b> GOV.UK on asking for bank details: between 6 and 8 digits.
 *
 * @param value the 8 digits
 */
public record AccountNumber(String value) implements Identifier {
    private static final int FEWEST_DIGITS = 6;
    private static final int DIGITS = 8;
    private static final Fault LENGTH = Fault.wrongLength("6 to 8 digits");
    private static final Fault SHAPE = Fault.wrongFormat("digits only");

    /** The scheme, for programs that treat all schemes alike. */
    public static final Scheme<AccountNumber> SCHEME = new TextScheme<>(
            "account-number",
            "account number",
            AccountNumber.class,
            PrivacyCategory.FINANCIAL,
            Reading.TYPED_NUMBER,
            AccountNumber::fault,
            AccountNumber::canonical,
            AccountNumber::new);

    /** Refuses anything but the canonical form. */
    public AccountNumber {
        SCHEME.requireCanonical(value);
    }

    /** The number in its canonical form; an {@link IllegalArgumentException} without the value when it is not. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static AccountNumber of(String canonical) {
        return new AccountNumber(canonical);
    }

    /** Reads text from outside, as people type it. */
    public static Parsed<AccountNumber> parse(@Nullable String text) {
        return SCHEME.parse(text);
    }

    /** Whether {@link #parse} would accept the text; makes no object. */
    public static boolean isValid(@Nullable CharSequence text) {
        return SCHEME.isValid(text);
    }

    /** The digits, ungrouped. */
    @Override
    public String format() {
        return value;
    }

    @Override
    public Scheme<AccountNumber> scheme() {
        return SCHEME;
    }

    @Override
    public String toString() {
        return masked();
    }

    private static @Nullable Fault fault(CharSequence text, long kept) {
        int count = SignificantText.count(kept);
        if (count < FEWEST_DIGITS || count > DIGITS) {
            return LENGTH;
        }
        return SignificantText.areDigits(text, kept) ? null : SHAPE;
    }

    private static String canonical(CharSequence text, long kept) {
        String digits = SignificantText.compact(text, kept);
        return digits.length() == DIGITS ? digits : "0".repeat(DIGITS - digits.length()) + digits;
    }
}
