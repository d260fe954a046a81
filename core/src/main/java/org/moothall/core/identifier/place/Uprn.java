// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.place;

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
 * A Unique Property Reference Number: one addressable place in Great Britain, for life.
 *
 * <p><b>Shape</b> 1 to 12 digits, greater than zero, no check digit, for example {@code 100023336956}. Leading zeros are
 * padding: they are read, and are not part of the canonical form.
 * <p><b>Privacy</b> {@link PrivacyCategory#LINKED}.
 * <p><b>Errors</b> {@link #of} throws on anything but the canonical form; {@link #parse} is for text from outside.
 * <p><b>Source</b> GeoPlace allocates it; GOV.UK open standard for property references.
 *
 * @param value the number without leading zeros
 */
public record Uprn(String value) implements Identifier {
    private static final int LONGEST = 12;
    private static final Fault LENGTH = Fault.wrongLength("1 to 12 digits");
    private static final Fault SHAPE = Fault.wrongFormat("a number greater than zero");

    /** The scheme, for programs that treat all schemes alike. */
    public static final Scheme<Uprn> SCHEME = new TextScheme<>(
            "uprn",
            "Unique Property Reference Number",
            Uprn.class,
            PrivacyCategory.LINKED,
            Reading.NUMBER,
            Uprn::fault,
            WholeNumber::canonical,
            Uprn::new);

    /** Refuses anything but the canonical form. */
    public Uprn {
        SCHEME.requireCanonical(value);
    }

    /** The number in its canonical form; an {@link IllegalArgumentException} without the value when it is not. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Uprn of(String canonical) {
        return new Uprn(canonical);
    }

    /** Reads text from outside: spaces do not count, leading zeros are padding. */
    public static Parsed<Uprn> parse(@Nullable String text) {
        return SCHEME.parse(text);
    }

    /** Whether {@link #parse} would accept the text; makes no object. */
    public static boolean isValid(@Nullable CharSequence text) {
        return SCHEME.isValid(text);
    }

    /** The number padded with zeros to 12 digits, as some publishers print it. */
    @Privacy(PrivacyCategory.LINKED)
    public String padded12() {
        return "0".repeat(LONGEST - value.length()) + value;
    }

    /** The digits, ungrouped. */
    @Override
    public String format() {
        return value;
    }

    @Override
    public Scheme<Uprn> scheme() {
        return SCHEME;
    }

    @Override
    public String toString() {
        return masked();
    }

    private static @Nullable Fault fault(CharSequence text, long kept) {
        if (SignificantText.count(kept) > LONGEST) {
            return LENGTH;
        }
        return WholeNumber.isPositive(text, kept) ? null : SHAPE;
    }
}
