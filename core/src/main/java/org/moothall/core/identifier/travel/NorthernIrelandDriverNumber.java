// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.travel;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.jspecify.annotations.Nullable;
import org.moothall.core.identifier.Identifier;
import org.moothall.core.identifier.Parsed;
import org.moothall.core.identifier.Scheme;
import org.moothall.core.identifier.internal.Digits;
import org.moothall.core.identifier.internal.Reading;
import org.moothall.core.identifier.internal.SignificantText;
import org.moothall.core.identifier.internal.TextScheme;
import org.moothall.core.privacy.PrivacyCategory;

/**
 * The number of a driver whose licence Northern Ireland issued. Great Britain's is a {@link DriverNumber}.
 *
 * <p><b>Shape</b> 8 digits, no check digit, for example {@code 12345678}; it tells nothing of its driver.
 * <p><b>Privacy</b> {@link PrivacyCategory#PERSONAL}.
 * <p><b>Errors</b> {@link #of} throws on anything but the canonical form; {@link #parse} is for text from outside.
 * <p><b>Source</b> the Driver and Vehicle Agency issues it. That its length is all there is to its form is unverified.
 *
 * @param value the 8 digits
 */
public record NorthernIrelandDriverNumber(String value) implements Identifier {
    /** The scheme, for programs that treat all schemes alike. */
    public static final Scheme<NorthernIrelandDriverNumber> SCHEME = new TextScheme<>(
            "ni-driver-number",
            "Northern Ireland driver number",
            NorthernIrelandDriverNumber.class,
            PrivacyCategory.PERSONAL,
            Reading.TYPED_NUMBER,
            Digits.exactly(8),
            SignificantText::compact,
            NorthernIrelandDriverNumber::new);

    /** Refuses anything but the canonical form. */
    public NorthernIrelandDriverNumber {
        SCHEME.requireCanonical(value);
    }

    /** The number in its canonical form; an {@link IllegalArgumentException} without the value when it is not. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static NorthernIrelandDriverNumber of(String canonical) {
        return new NorthernIrelandDriverNumber(canonical);
    }

    /** Reads text from outside, as people type it. */
    public static Parsed<NorthernIrelandDriverNumber> parse(@Nullable String text) {
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
    public Scheme<NorthernIrelandDriverNumber> scheme() {
        return SCHEME;
    }

    @Override
    public String toString() {
        return masked();
    }
}
