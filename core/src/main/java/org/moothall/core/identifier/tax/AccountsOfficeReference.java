// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.tax;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.jspecify.annotations.Nullable;
import org.moothall.core.identifier.Identifier;
import org.moothall.core.identifier.Parsed;
import org.moothall.core.identifier.Scheme;
import org.moothall.core.identifier.internal.Reading;
import org.moothall.core.identifier.internal.SignificantText;
import org.moothall.core.identifier.internal.TextScheme;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;

/**
 * An Accounts Office reference: what an employer quotes when paying PAYE to HM Revenue and Customs.
 *
 * <p><b>Shape</b> 13 characters: 3 digits, P, the check letter, 6 digits, a digit or letter, a digit or X:
 * {@code 120PS00000019}. In office 961 the sixth character is 0 where the last is X, and where it is not all after the
 * check letter are digits.
 * <p><b>Check</b> the 13 characters times 9, 10, 11, 12, 0, 8, 7, 6, 5, 4, 3, 2, 1 add up to a sum; a letter counts 33
 * plus its place in {@code ABCDEFGHXJKLMNYPQRSTZVWU}, from 0, and I and O have none. The check letter is the one at the
 * remainder of the sum by 23. Every single wrong digit and every swap of two digits is caught; a letter before the last
 * character may pass for another: A and U are alike, and N, Y, P, Q, R, S, T, Z, V and W are like the digits 0 to 9.
 * <p><b>Reading</b> the form of 17 characters, which adds year and month to say what a payment is for, is not read: take
 * its last 4 digits off first, and keep them, as they are no part of this reference.
 * <p><b>Privacy</b> {@link PrivacyCategory#REFERENCE}.
 * <p><b>Errors</b> {@link #of} throws on anything but the canonical form; {@link #parse} is for text from outside.
 * <p><b>Source</b> HM Revenue and Customs, the employers' PAYE checker of its open-source library domain. Some of its help
 * pages show references whose check letter is wrong.
 *
 * @param value 13 characters, upper case
 */
public record AccountsOfficeReference(String value) implements Identifier {
    /** The scheme, for programs that treat all schemes alike. */
    public static final Scheme<AccountsOfficeReference> SCHEME = new TextScheme<>(
            "accounts-office-ref",
            "Accounts Office reference",
            AccountsOfficeReference.class,
            PrivacyCategory.REFERENCE,
            Reading.TYPED,
            AccountsOfficeShape::fault,
            SignificantText::compact,
            AccountsOfficeReference::new);

    /** Refuses anything but the canonical form. */
    public AccountsOfficeReference {
        SCHEME.requireCanonical(value);
    }

    /** The reference in its canonical form; an {@link IllegalArgumentException} without the value when it is not. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static AccountsOfficeReference of(String canonical) {
        return new AccountsOfficeReference(canonical);
    }

    /** Reads text from outside, as people type it. */
    public static Parsed<AccountsOfficeReference> parse(@Nullable String text) {
        return SCHEME.parse(text);
    }

    /** Whether {@link #parse} would accept the text; makes no object. */
    public static boolean isValid(@Nullable CharSequence text) {
        return SCHEME.isValid(text);
    }

    /** The 3 digits of the office: {@code 120} of {@code 120PS00000019}. */
    @Privacy(PrivacyCategory.REFERENCE)
    public String office() {
        return value.substring(0, 3);
    }

    /** Upper case, ungrouped. */
    @Override
    public String format() {
        return value;
    }

    @Override
    public Scheme<AccountsOfficeReference> scheme() {
        return SCHEME;
    }

    @Override
    public String toString() {
        return masked();
    }
}
