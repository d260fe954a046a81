// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.organisation;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.jspecify.annotations.Nullable;
import org.moothall.core.identifier.Fault;
import org.moothall.core.identifier.Identifier;
import org.moothall.core.identifier.Parsed;
import org.moothall.core.identifier.Scheme;
import org.moothall.core.identifier.internal.Reading;
import org.moothall.core.identifier.internal.SignificantText;
import org.moothall.core.identifier.internal.TextScheme;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;

/**
 * A number in one of the three registers of charities.
 *
 * <p><b>Shape</b> 6 or 7 digits, the first not 0, in England and Wales; SC and 6 digits in Scotland; NIC and 6 digits in
 * Northern Ireland. No check digit. The Northern Irish register also prints the digits alone, which would be an English
 * number: the letters must be there.
 * <p><b>Reading</b> spaces do not count. Hyphens and other punctuation do, and are refused: {@code 999999-1} is a charity
 * linked to 999999, not the charity 9999991. References that HM Revenue and Customs gives to charities, X or XR and
 * digits, are not charity numbers.
 * <p><b>Privacy</b> {@link PrivacyCategory#REFERENCE}.
 * <p><b>Errors</b> {@link #of} throws on anything but the canonical form; {@link #parse} is for text from outside.
 * <p><b>Source</b> the registers as the open-source list org-id.guide describes them: GB-CHC, GB-SC, GB-NIC.
 *
 * @param value upper case, ungrouped
 */
public record CharityNumber(String value) implements Identifier {
    private static final int DIGITS = 6;
    private static final String WANTED = "6 or 7 digits, the first not 0, or SC or NIC and 6 digits";
    private static final Fault LENGTH = Fault.wrongLength(WANTED);
    private static final Fault SHAPE = Fault.wrongFormat(WANTED);

    /** The scheme, for programs that treat all schemes alike. */
    public static final Scheme<CharityNumber> SCHEME = new TextScheme<>(
            "charity-number",
            "charity number",
            CharityNumber.class,
            PrivacyCategory.REFERENCE,
            Reading.NUMBER,
            CharityNumber::fault,
            SignificantText::compact,
            CharityNumber::new);

    /** Where a register of charities is kept. */
    public enum Nation {
        /** The Charity Commission for England and Wales. */
        ENGLAND_AND_WALES,
        /** The Scottish Charity Regulator. */
        SCOTLAND,
        /** The Charity Commission for Northern Ireland. */
        NORTHERN_IRELAND
    }

    /** Refuses anything but the canonical form. */
    public CharityNumber {
        SCHEME.requireCanonical(value);
    }

    /** The number in its canonical form; an {@link IllegalArgumentException} without the value when it is not. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CharityNumber of(String canonical) {
        return new CharityNumber(canonical);
    }

    /** Reads text from outside: spaces do not count. */
    public static Parsed<CharityNumber> parse(@Nullable String text) {
        return SCHEME.parse(text);
    }

    /** Whether {@link #parse} would accept the text; makes no object. */
    public static boolean isValid(@Nullable CharSequence text) {
        return SCHEME.isValid(text);
    }

    /** Whose register it is in. */
    @Privacy(PrivacyCategory.REFERENCE)
    public Nation nation() {
        return switch (value.charAt(0)) {
            case 'S' -> Nation.SCOTLAND;
            case 'N' -> Nation.NORTHERN_IRELAND;
            default -> Nation.ENGLAND_AND_WALES;
        };
    }

    /** Upper case, ungrouped. */
    @Override
    public String format() {
        return value;
    }

    @Override
    public Scheme<CharityNumber> scheme() {
        return SCHEME;
    }

    @Override
    public String toString() {
        return masked();
    }

    private static @Nullable Fault fault(CharSequence text, long kept) {
        int length = SignificantText.count(kept);
        if (length < DIGITS || length > DIGITS + 3) {
            return LENGTH;
        }
        boolean isArranged = switch (length) {
            case DIGITS, DIGITS + 1 ->
                SignificantText.areDigits(text, kept) && SignificantText.at(text, kept, 0) != '0';
            default ->
                isPrefix(text, kept, length - DIGITS)
                        && SignificantText.areDigits(text, SignificantText.part(kept, length - DIGITS, length));
        };
        return isArranged ? null : SHAPE;
    }

    private static boolean isPrefix(CharSequence text, long kept, int length) {
        String prefix = length == 2 ? "SC" : "NIC";
        for (int position = 0; position < length; position++) {
            if (SignificantText.at(text, kept, position) != prefix.charAt(position)) {
                return false;
            }
        }
        return true;
    }
}
