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
 * The number of a Blue Badge, as the national service has issued it since 2019.
 *
 * <p><b>Shape</b> 6 symbols of the 20 in {@code 0123456789ABCDEFGHJK}, no check digit, for example {@code 01AB23}. The longer
 * serial that is printed on a badge has this number and other things in it, and is not of this type. An older number may have
 * other letters: {@link LegacyBlueBadgeNumber} reads both.
 * <p><b>Privacy</b> {@link PrivacyCategory#SPECIAL_CATEGORY}: it implies a disability.
 * <p><b>Errors</b> {@link #of} throws on anything but the canonical form; {@link #parse} is for text from outside.
 * <p><b>Source</b> the Department for Transport's Blue Badge Digital Service issues it; its published code,
 * <i>bluebadge-common</i> and <i>badgemanagement-service</i>.
 *
 * @param value the 6 symbols, upper case
 */
public record BlueBadgeNumber(String value) implements Identifier {
    private static final int SYMBOLS = 6;
    private static final String ALPHABET = "0123456789ABCDEFGHJK";
    private static final Fault LENGTH = Fault.wrongLength("6 letters and digits");
    private static final Fault SHAPE = Fault.wrongFormat("digits and letters from A to K without I");

    /** The scheme, for programs that treat all schemes alike. */
    public static final Scheme<BlueBadgeNumber> SCHEME = new TextScheme<>(
            "blue-badge",
            "Blue Badge number",
            BlueBadgeNumber.class,
            PrivacyCategory.SPECIAL_CATEGORY,
            Reading.TYPED_NUMBER,
            BlueBadgeNumber::fault,
            SignificantText::compact,
            BlueBadgeNumber::new);

    /** Refuses anything but the canonical form. */
    public BlueBadgeNumber {
        SCHEME.requireCanonical(value);
    }

    /** The number in its canonical form; an {@link IllegalArgumentException} without the value when it is not. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static BlueBadgeNumber of(String canonical) {
        return new BlueBadgeNumber(canonical);
    }

    /** Reads text from outside, as people type it. */
    public static Parsed<BlueBadgeNumber> parse(@Nullable String text) {
        return SCHEME.parse(text);
    }

    /** Whether {@link #parse} would accept the text; makes no object. */
    public static boolean isValid(@Nullable CharSequence text) {
        return SCHEME.isValid(text);
    }

    /** The symbols, ungrouped. */
    @Override
    public String format() {
        return value;
    }

    @Override
    public Scheme<BlueBadgeNumber> scheme() {
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
        return SignificantText.areAllOf(ALPHABET, text, kept) ? null : SHAPE;
    }
}
