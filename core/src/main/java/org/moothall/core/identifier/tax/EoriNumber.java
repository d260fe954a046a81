// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.tax;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.moothall.core.identifier.Fault;
import org.moothall.core.identifier.Identifier;
import org.moothall.core.identifier.Parsed;
import org.moothall.core.identifier.Scheme;
import org.moothall.core.identifier.internal.Reading;
import org.moothall.core.identifier.internal.SignificantText;
import org.moothall.core.identifier.internal.TextScheme;
import org.moothall.core.identifier.tax.VatNumber.Prefix;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;

/**
 * An Economic Operators Registration and Identification number of the United Kingdom: who moves goods across its borders.
 *
 * <p><b>Shape</b> GB, or XI for Northern Ireland, and 12 digits, for example {@code GB123456782000}. The first 9 are a
 * trader's VAT registration number, if it has one, and the last 3 are mostly 000. There is no check digit to demand, as
 * not every trader is registered for VAT. Numbers of member states of the European Union are refused.
 * <p><b>Privacy</b> {@link PrivacyCategory#LINKED}: the holder may be a sole trader.
 * <p><b>Errors</b> {@link #of} throws on anything but the canonical form; {@link #parse} is for text from outside.
 * <p><b>Source</b> HM Revenue and Customs allocates it; GOV.UK guidance "EORI number". The guidance was not read, so the
 * whole shape is unverified: always 12 digits, what the last 3 mean, and what the first 9 are without a VAT number.
 *
 * @param value GB or XI and 12 digits, without spaces
 */
public record EoriNumber(String value) implements Identifier {
    private static final int DIGITS_FROM = 2;
    private static final int VAT_UNTIL = 11;
    private static final int LENGTH = 14;
    private static final String WANTED = "GB or XI and 12 digits";
    private static final Fault WRONG_LENGTH = Fault.wrongLength(WANTED);
    private static final Fault SHAPE = Fault.wrongFormat(WANTED);
    private static final Fault PREFIX = Fault.unknownComponent("prefix");

    /** The scheme, for programs that treat all schemes alike. */
    public static final Scheme<EoriNumber> SCHEME = new TextScheme<>(
            "eori",
            "EORI number",
            EoriNumber.class,
            PrivacyCategory.LINKED,
            Reading.TYPED,
            EoriNumber::fault,
            SignificantText::compact,
            EoriNumber::new);

    /** Refuses anything but the canonical form. */
    public EoriNumber {
        SCHEME.requireCanonical(value);
    }

    /** The number in its canonical form; an {@link IllegalArgumentException} without the value when it is not. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static EoriNumber of(String canonical) {
        return new EoriNumber(canonical);
    }

    /** Reads text from outside, as people type it; GB or XI has to be there. */
    public static Parsed<EoriNumber> parse(@Nullable String text) {
        return SCHEME.parse(text);
    }

    /** Whether {@link #parse} would accept the text; makes no object. */
    public static boolean isValid(@Nullable CharSequence text) {
        return SCHEME.isValid(text);
    }

    /** GB or XI, in front of the digits. */
    @Privacy(PrivacyCategory.REFERENCE)
    public Prefix prefix() {
        return value.charAt(0) == 'G' ? Prefix.GB : Prefix.XI;
    }

    /**
     * The first 9 digits, when they are right as a VAT registration number. That is no proof of registration: about two in a
     * hundred numbers of traders without one are right by chance.
     */
    @Privacy(PrivacyCategory.LINKED)
    public Optional<VatNumber> vatNumber() {
        return VatNumber.parse(value.substring(DIGITS_FROM, VAT_UNTIL)).optional();
    }

    /** Ungrouped, as it is canonical. */
    @Override
    public String format() {
        return value;
    }

    @Override
    public Scheme<EoriNumber> scheme() {
        return SCHEME;
    }

    @Override
    public String toString() {
        return masked();
    }

    private static @Nullable Fault fault(CharSequence text, long kept) {
        if (SignificantText.count(kept) != LENGTH) {
            return WRONG_LENGTH;
        }
        char first = SignificantText.at(text, kept, 0);
        char second = SignificantText.at(text, kept, 1);
        boolean isArranged = SignificantText.isLetter(first)
                && SignificantText.isLetter(second)
                && SignificantText.areDigits(text, SignificantText.part(kept, DIGITS_FROM, LENGTH));
        if (!isArranged) {
            return SHAPE;
        }
        boolean isKnown = (first == 'G' && second == 'B') || (first == 'X' && second == 'I');
        return isKnown ? null : PREFIX;
    }
}
