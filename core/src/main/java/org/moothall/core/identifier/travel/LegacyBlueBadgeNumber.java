// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.travel;

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
 * The number of a Blue Badge of any age, for records from before 2019: what {@link BlueBadgeNumber} reads, and other letters.
 *
 * <p><b>Shape</b> 6 letters or digits, no check digit, for example {@code 12XYZ9}. That older numbers kept to this length, and
 * which letters they had, is unverified: this is tolerance, not a rule. Prefer {@link BlueBadgeNumber} for what people type.
 * <p><b>Privacy</b> {@link PrivacyCategory#SPECIAL_CATEGORY}: it implies a disability.
 * <p><b>Errors</b> {@link #of} throws on anything but the canonical form; {@link #parse} is for text from outside.
 * <p><b>Source</b> the regulations ask for no more than letters and numbers (SI 2011/2675, schedule 3).
 *
 * @param value the 6 letters or digits, upper case
 */
public record LegacyBlueBadgeNumber(String value) implements Identifier {
    private static final int SYMBOLS = 6;
    private static final Fault LENGTH = Fault.wrongLength("6 letters and digits");
    private static final Fault SHAPE = Fault.wrongFormat("letters and digits only");

    /** The scheme, for programs that treat all schemes alike. */
    public static final Scheme<LegacyBlueBadgeNumber> SCHEME = new TextScheme<>(
            "legacy-blue-badge",
            "legacy Blue Badge number",
            LegacyBlueBadgeNumber.class,
            PrivacyCategory.SPECIAL_CATEGORY,
            Reading.TYPED_NUMBER,
            LegacyBlueBadgeNumber::fault,
            SignificantText::compact,
            LegacyBlueBadgeNumber::new);

    /** Refuses anything but the canonical form. */
    public LegacyBlueBadgeNumber {
        SCHEME.requireCanonical(value);
    }

    /** The number in its canonical form; an {@link IllegalArgumentException} without the value when it is not. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static LegacyBlueBadgeNumber of(String canonical) {
        return new LegacyBlueBadgeNumber(canonical);
    }

    /** Reads text from outside, as people type it. */
    public static Parsed<LegacyBlueBadgeNumber> parse(@Nullable String text) {
        return SCHEME.parse(text);
    }

    /** Whether {@link #parse} would accept the text; makes no object. */
    public static boolean isValid(@Nullable CharSequence text) {
        return SCHEME.isValid(text);
    }

    /** The letters and digits, ungrouped. */
    @Override
    public String format() {
        return value;
    }

    @Override
    public Scheme<LegacyBlueBadgeNumber> scheme() {
        return SCHEME;
    }

    @Override
    public String toString() {
        return masked();
    }

    private static @Nullable Fault fault(CharSequence text, long kept) {
        if (SignificantText.count(kept) != SYMBOLS) {
            return LENGTH;
        }
        return SignificantText.areAllOf(SignificantText.LETTERS_AND_DIGITS, text, kept) ? null : SHAPE;
    }
}
