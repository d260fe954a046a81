// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.tax;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.moothall.core.identifier.Identifier;
import org.moothall.core.identifier.Parsed;
import org.moothall.core.identifier.Scheme;
import org.moothall.core.identifier.internal.Reading;
import org.moothall.core.identifier.internal.TextScheme;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;

/**
 * A VAT registration number of the United Kingdom, and perhaps the branch that uses it.
 *
 * <p><b>Shape</b> 9 digits, shown as {@code GB 123 4567 82}; or 12, whose last 3 are a branch; or {@code GD} and 000 to
 * 499 for a government department; or {@code HA} and 500 to 999 for a health authority. The forms {@code GD8888…} of the
 * time within the European Union are refused. The prefix GB or XI is not part of it: {@link #prefixIn} tells it, to be
 * kept beside.
 * <p><b>Check</b> the first 7 digits times 8, 7, 6, 5, 4, 3, 2, plus the next two as one number, leave 0 by 97; since 2009
 * they may leave 42 instead, in any range. Endings are 00 to 97: 98 and 99 are given by neither rule, and are refused. Both 00
 * and 97 are accepted where the sum is a multiple of 97, as the sources differ. Other libraries accept a remainder of 55 as well, which HM Revenue and Customs does not, and a third of
 * what they accept is wrong. Not every single wrong digit is caught: in the second and third some turn 0 into 42. Nine
 * zeros, which the arithmetic would pass, are refused: that is this library's own rule.
 * <p><b>Privacy</b> {@link PrivacyCategory#REFERENCE}.
 * <p><b>Errors</b> {@link #of} throws on anything but the canonical form; {@link #parse} is for text from outside.
 * <p><b>Source</b> HM Revenue and Customs, the VAT checker of its open-source library domain. That a health authority may
 * have up to 999 is as in python-stdnum; GOV.UK Pay stops at 599.
 *
 * @param value without the prefix: 9 or 12 digits, or 2 letters and 3 digits
 */
public record VatNumber(String value) implements Identifier {
    /** The scheme, for programs that treat all schemes alike. */
    public static final Scheme<VatNumber> SCHEME = new TextScheme<>(
            "vat",
            "VAT registration number",
            VatNumber.class,
            PrivacyCategory.REFERENCE,
            Reading.TYPED_NUMBER,
            VatNumberShape::fault,
            VatNumberShape::canonical,
            VatNumber::new);

    /** The country that stands in front of it. */
    public enum Prefix {
        /** The United Kingdom. */
        GB,
        /** Northern Ireland, for trade in goods with the European Union. */
        XI
    }

    /** What kind of body registered. */
    public enum Kind {
        /** A business, a charity, a council: anyone with 9 digits. */
        STANDARD,
        /** A branch or division of such a one: 12 digits. */
        BRANCH,
        /** A government department: GD. */
        GOVERNMENT_DEPARTMENT,
        /** A health authority: HA. */
        HEALTH_AUTHORITY
    }

    /** Refuses anything but the canonical form. */
    public VatNumber {
        SCHEME.requireCanonical(value);
    }

    /** The number in its canonical form; an {@link IllegalArgumentException} without the value when it is not. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static VatNumber of(String canonical) {
        return new VatNumber(canonical);
    }

    /** Reads text from outside, as people type it, with or without GB or XI. */
    public static Parsed<VatNumber> parse(@Nullable String text) {
        return SCHEME.parse(text);
    }

    /** Whether {@link #parse} would accept the text; makes no object. */
    public static boolean isValid(@Nullable CharSequence text) {
        return SCHEME.isValid(text);
    }

    /** The prefix in front of the number in a text; empty when there is none, or no number. */
    public static Optional<Prefix> prefixIn(@Nullable String text) {
        return text != null && isValid(text) ? VatNumberShape.prefix(text) : Optional.empty();
    }

    /** What kind of number it is. */
    @Privacy(PrivacyCategory.REFERENCE)
    public Kind kind() {
        return switch (value.charAt(0)) {
            case 'G' -> Kind.GOVERNMENT_DEPARTMENT;
            case 'H' -> Kind.HEALTH_AUTHORITY;
            default -> branch().isPresent() ? Kind.BRANCH : Kind.STANDARD;
        };
    }

    /** The three digits of the branch; most have none. */
    @Privacy(PrivacyCategory.REFERENCE)
    public Optional<String> branch() {
        return value.length() == VatNumberShape.WITH_BRANCH
                ? Optional.of(value.substring(VatNumberShape.DIGITS))
                : Optional.empty();
    }

    /** Grouped 3 4 2, a branch apart, behind a prefix: {@code XI 123 4567 82 001}. */
    @Privacy(PrivacyCategory.REFERENCE)
    public String format(Prefix prefix) {
        return prefix + " " + VatNumberShape.grouped(value);
    }

    /** Grouped 3 4 2 behind GB: {@code GB 123 4567 82}. */
    @Override
    public String format() {
        return format(Prefix.GB);
    }

    @Override
    public Scheme<VatNumber> scheme() {
        return SCHEME;
    }

    @Override
    public String toString() {
        return masked();
    }
}
