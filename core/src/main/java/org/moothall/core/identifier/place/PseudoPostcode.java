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
 * A code that stands where a return wants a postcode and there is none: an address that is unknown, abroad or not fixed. No
 * {@link Postcode} is one; a field that may hold one takes this type as well, and so says that it may.
 *
 * <p><b>Shape</b> {@code ZZ99}, one space, a digit and two letters, for example {@code ZZ99 9ZZ}, which the Individualised
 * Learner Record wants for an unknown address. Which codes mean what is a code list of each return, not of this type; here any
 * letters may follow, those included that no postcode ends in.
 * <p><b>Privacy</b> {@link PrivacyCategory#LINKED}: some tell that a person has no home.
 * <p><b>Errors</b> {@link #of} throws on anything but the canonical form; {@link #parse} is for text from outside.
 * <p><b>Source</b> the Office for National Statistics and the NHS keep the codes; {@code ZZ99 9ZZ} as in the specification of the ILR.
 *
 * @param value upper case, with one space
 */
public record PseudoPostcode(String value) implements Identifier {
    private static final int LETTERS_AND_DIGITS = 7;
    private static final String OUTWARD = "ZZ99";
    private static final Fault LENGTH = Fault.wrongLength("7 letters and digits");
    private static final Fault SHAPE = Fault.wrongFormat("ZZ99, a digit and two letters, like ZZ99 9ZZ");

    /** The scheme, for programs that treat all schemes alike. */
    public static final Scheme<PseudoPostcode> SCHEME = new TextScheme<>(
            "pseudo-postcode",
            "pseudo postcode",
            PseudoPostcode.class,
            PrivacyCategory.LINKED,
            Reading.TYPED,
            PseudoPostcode::fault,
            PseudoPostcode::canonical,
            PseudoPostcode::new);

    /** Refuses anything but the canonical form. */
    public PseudoPostcode {
        SCHEME.requireCanonical(value);
    }

    /** The code in its canonical form; an {@link IllegalArgumentException} without the value when it is not. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static PseudoPostcode of(String canonical) {
        return new PseudoPostcode(canonical);
    }

    /** Reads text from outside, as people type it. */
    public static Parsed<PseudoPostcode> parse(@Nullable String text) {
        return SCHEME.parse(text);
    }

    /** Whether {@link #parse} would accept the text; makes no object. */
    public static boolean isValid(@Nullable CharSequence text) {
        return SCHEME.isValid(text);
    }

    /** Upper case, with one space. */
    @Override
    public String format() {
        return value;
    }

    @Override
    public Scheme<PseudoPostcode> scheme() {
        return SCHEME;
    }

    @Override
    public String toString() {
        return masked();
    }

    private static @Nullable Fault fault(CharSequence text, long kept) {
        if (SignificantText.count(kept) != LETTERS_AND_DIGITS) {
            return LENGTH;
        }
        for (int position = 0; position < OUTWARD.length(); position++) {
            if (SignificantText.at(text, kept, position) != OUTWARD.charAt(position)) {
                return SHAPE;
            }
        }
        boolean isInward = SignificantText.isDigit(SignificantText.at(text, kept, 4))
                && SignificantText.isLetter(SignificantText.at(text, kept, 5))
                && SignificantText.isLetter(SignificantText.at(text, kept, 6));
        return isInward ? null : SHAPE;
    }

    private static String canonical(CharSequence text, long kept) {
        return OUTWARD + " " + SignificantText.compact(text, kept).substring(OUTWARD.length());
    }
}
