// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.place;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Optional;
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
 * A full postcode: a group of delivery points. It is well formed and of a known area; whether it is in use is a question
 * for a directory.
 *
 * <p><b>Shape</b> an outward part, one space, a digit and two letters: {@code SW1A 1AA}. The parts follow the arrangements
 * {@code A9 9AA}, {@code A99 9AA}, {@code A9A 9AA}, {@code AA9 9AA}, {@code AA99 9AA} and {@code AA9A 9AA} with 127 areas;
 * {@code GIR 0AA}, nine overseas territories and Gibraltar are whole values of their own. BFPO numbers are not postcodes.
 * The {@code ZZ99} codes that returns use where there is none are never accepted here: where they are wanted, take a
 * {@link PseudoPostcode}. A part of a postcode is a {@link PostcodeSector}, an {@link OutwardCode} or a {@link PostcodeArea}.
 * <p><b>Privacy</b> {@link PrivacyCategory#LINKED}: some postcodes are a single household.
 * <p><b>Errors</b> {@link #of} throws on anything but the canonical form; {@link #parse} is for text from outside.
 * <p><b>Source</b> Royal Mail allocates it; letters and areas as in the open-source libraries of mySociety, GOV.UK Notify
 * and Brick. They disagree on {@code GIR 0AA} (accepted here, with a kind of its own), on BFPO numbers and an inward C (refused),
 * and on {@code XM4 5HQ} (refused, its area not being in the list).
 *
 * @param value upper case, with one space
 */
public record Postcode(String value) implements Identifier {
    /** The scheme, for programs that treat all schemes alike. */
    public static final Scheme<Postcode> SCHEME = new TextScheme<>(
            "postcode",
            "postcode",
            Postcode.class,
            PrivacyCategory.LINKED,
            Reading.TYPED,
            PostcodeShape::fault,
            Postcode::canonical,
            Postcode::new);

    /** What kind of place, or of thing, a postcode stands for. */
    public enum Kind {
        /** Somewhere in the United Kingdom. */
        GEOGRAPHIC,
        /** Guernsey, Jersey or the Isle of Man. */
        CROWN_DEPENDENCY,
        /** British forces. */
        FORCES,
        /** A large receiver of post, or returns. */
        NON_GEOGRAPHIC,
        /** An overseas territory. */
        OVERSEAS_TERRITORY,
        /** Girobank's own, no longer in use. */
        GIROBANK;

        private static Kind of(String outward) {
            return switch (outward) {
                case "GIR" -> Kind.GIROBANK;
                case "ASCN", "BBND", "BIQQ", "FIQQ", "PCRN", "SIQQ", "STHL", "TDCU", "TKCA", "GX11" ->
                    Kind.OVERSEAS_TERRITORY;
                default -> ofArea(outward.substring(0, SignificantText.isLetter(outward.charAt(1)) ? 2 : 1));
            };
        }

        private static Kind ofArea(String area) {
            return switch (area) {
                case "GY", "IM", "JE" -> Kind.CROWN_DEPENDENCY;
                case "BF" -> Kind.FORCES;
                case "BX", "XX" -> Kind.NON_GEOGRAPHIC;
                default -> Kind.GEOGRAPHIC;
            };
        }
    }

    /** Refuses anything but the canonical form. */
    public Postcode {
        SCHEME.requireCanonical(value);
    }

    /** The postcode in its canonical form; an {@link IllegalArgumentException} without the value when it is not. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Postcode of(String canonical) {
        return new Postcode(canonical);
    }

    /** Reads text from outside, as people type it. It corrects nothing: {@link #suggest} does. */
    public static Parsed<Postcode> parse(@Nullable String text) {
        return SCHEME.parse(text);
    }

    /** Whether {@link #parse} would accept the text; makes no object. */
    public static boolean isValid(@Nullable CharSequence text) {
        return SCHEME.isValid(text);
    }

    /**
     * What was probably meant by text that confuses O with 0 or I with 1, to ask back, never to use unasked. Text that is
     * right is its own suggestion. Empty unless exactly one reading of the text is right.
     */
    public static Optional<Postcode> suggest(@Nullable String text) {
        return text == null ? Optional.empty() : PostcodeSuggestion.of(text);
    }

    /** What kind of postcode it is. */
    @Privacy(PrivacyCategory.REFERENCE)
    public Kind kind() {
        return Kind.of(outwardText());
    }

    /** The letters it begins with: {@code SW} of {@code SW1A 1AA}. */
    @Privacy(PrivacyCategory.REFERENCE)
    public PostcodeArea area() {
        return outward().area();
    }

    /** The area and its number: {@code SW1} of {@code SW1A 1AA}. */
    @Privacy(PrivacyCategory.REFERENCE)
    public OutwardCode district() {
        return outward().district();
    }

    /** The part of a district that a letter after the number names: {@code SW1A} of {@code SW1A 1AA}; often there is none. */
    @Privacy(PrivacyCategory.REFERENCE)
    public Optional<OutwardCode> subDistrict() {
        return outward().subDistrict();
    }

    /** The part before the space: {@code SW1A} of {@code SW1A 1AA}. */
    @Privacy(PrivacyCategory.REFERENCE)
    public OutwardCode outward() {
        return OutwardCode.of(outwardText());
    }

    /** The part up to the digit after the space: {@code SW1A 1} of {@code SW1A 1AA}. */
    @Privacy(PrivacyCategory.REFERENCE)
    public PostcodeSector sector() {
        return PostcodeSector.of(value.substring(0, value.length() - 2));
    }

    /** The part after the space: {@code 1AA} of {@code SW1A 1AA}. */
    @Privacy(PrivacyCategory.LINKED)
    public String inward() {
        return value.substring(value.length() - 3);
    }

    /** The last two letters: {@code AA} of {@code SW1A 1AA}. */
    @Privacy(PrivacyCategory.LINKED)
    public String unit() {
        return value.substring(value.length() - 2);
    }

    /** Upper case, with one space. */
    @Override
    public String format() {
        return value;
    }

    @Override
    public Scheme<Postcode> scheme() {
        return SCHEME;
    }

    @Override
    public String toString() {
        return masked();
    }

    private String outwardText() {
        return value.substring(0, value.length() - 4);
    }

    private static String canonical(CharSequence text, long kept) {
        return SignificantText.spaced(text, kept, SignificantText.count(kept) - 3);
    }
}
