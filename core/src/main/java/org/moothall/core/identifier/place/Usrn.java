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
import org.moothall.core.privacy.PrivacyCategory;

/**
 * A Unique Street Reference Number: one street in Great Britain.
 *
 * <p><b>Shape</b> 1 to 8 digits, greater than zero, no check digit, for example {@code 20499728}. Leading zeros are padding:
 * they are read, and are not part of the canonical form.
 * <p><b>Privacy</b> {@link PrivacyCategory#REFERENCE}.
 * <p><b>Errors</b> {@link #of} throws on anything but the canonical form; {@link #parse} is for text from outside.
 * <p><b>Source</b> GeoPlace and the highway authorities allocate it; GOV.UK open standard for street references.
 *
 * @param value the number without leading zeros
 */
public record Usrn(String value) implements Identifier {
    private static final int LONGEST = 8;
    private static final Fault LENGTH = Fault.wrongLength("1 to 8 digits");
    private static final Fault SHAPE = Fault.wrongFormat("a number greater than zero");

    /** The scheme, for programs that treat all schemes alike. */
    public static final Scheme<Usrn> SCHEME = new TextScheme<>(
            "usrn",
            "Unique Street Reference Number",
            Usrn.class,
            PrivacyCategory.REFERENCE,
            Reading.NUMBER,
            Usrn::fault,
            WholeNumber::canonical,
            Usrn::new);

    /** Refuses anything but the canonical form. */
    public Usrn {
        SCHEME.requireCanonical(value);
    }

    /** The number in its canonical form; an {@link IllegalArgumentException} without the value when it is not. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Usrn of(String canonical) {
        return new Usrn(canonical);
    }

    /** Reads text from outside: spaces do not count, leading zeros are padding. */
    public static Parsed<Usrn> parse(@Nullable String text) {
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
    public Scheme<Usrn> scheme() {
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
