// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.travel;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.LocalDate;
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
 * A vehicle registration mark, the one on the number plate. It names a vehicle while it is on it: marks are moved.
 *
 * <p><b>Shape</b> 2 to 7 letters and digits, no check digit, in one of the arrangements that {@link Kind} lists, for example
 * {@code AB12 CDE}. No number begins with 0, so {@code 0001ABC}, as DVLA's own feeds pad it, is not read.
 * <p><b>Privacy</b> {@link PrivacyCategory#LINKED}.
 * <p><b>Errors</b> {@link #of} throws on anything but the canonical form; {@link #parse} is for text from outside.
 * <p><b>Source</b> DVLA assigns it; its published code, <i>vehicles-presentation-common</i>, and leaflet INF104.
 *
 * @param value upper case, without spaces
 */
public record VehicleRegistrationMark(String value) implements Identifier {
    /** The scheme, for programs that treat all schemes alike. */
    public static final Scheme<VehicleRegistrationMark> SCHEME = new TextScheme<>(
            "vrm",
            "vehicle registration mark",
            VehicleRegistrationMark.class,
            PrivacyCategory.LINKED,
            Reading.TYPED,
            RegistrationShape::fault,
            SignificantText::compact,
            VehicleRegistrationMark::new);

    /** How a mark is arranged, which tells roughly when it was first assigned. */
    public enum Kind {
        /**
         * Two letters, two digits that tell the half-year, three letters: {@code AB12 CDE}. The first two letters have no I, Q or
         * Z, the last three no I or Q, and the digits are never 00 or 01.
         */
        CURRENT,
        /** A letter for the year, which is never I, O, U or Z, 1 to 3 digits, 3 letters: {@code A123 BCD}. Q is for an unknown age. */
        PREFIX,
        /** 3 letters, 1 to 3 digits, a letter for the year, which is never I, O, Q, U or Z: {@code ABC 123D}. */
        SUFFIX,
        /**
         * 1 to 3 letters and 1 to 4 digits, in either order, 4 digits before 3 letters excepted: {@code ABC 1234}, {@code 1 AB}.
         * Northern Ireland's have I and Z among their letters.
         */
        DATELESS,
        /** 3 digits, D or X, 3 digits: {@code 101 D 234}. */
        DIPLOMATIC
    }

    /** Refuses anything but the canonical form. */
    public VehicleRegistrationMark {
        SCHEME.requireCanonical(value);
    }

    /** The mark in its canonical form; an {@link IllegalArgumentException} without the value when it is not. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static VehicleRegistrationMark of(String canonical) {
        return new VehicleRegistrationMark(canonical);
    }

    /** Reads text from outside, as people type it. */
    public static Parsed<VehicleRegistrationMark> parse(@Nullable String text) {
        return SCHEME.parse(text);
    }

    /** Whether {@link #parse} would accept the text; makes no object. */
    public static boolean isValid(@Nullable CharSequence text) {
        return SCHEME.isValid(text);
    }

    /** How it is arranged. */
    @Privacy(PrivacyCategory.LINKED)
    public Kind kind() {
        return RegistrationShape.kind(value);
    }

    /**
     * The day from which its age identifier is in use: 1 March 2012 of {@code AB12 CDE}, 1 September 2012 of {@code AB62 CDE}.
     * Only {@link Kind#CURRENT} marks have one.
     */
    @Privacy(PrivacyCategory.LINKED)
    public Optional<LocalDate> issuableFrom() {
        return RegistrationShape.issuableFrom(value);
    }

    /**
     * Whether it could have been issued by a day, as far as the mark tells: its age identifier is in use by then, or it has
     * none.
     */
    @Privacy(PrivacyCategory.LINKED)
    public boolean isIssuableBy(LocalDate day) {
        return issuableFrom().map(first -> !first.isAfter(day)).orElse(true);
    }

    /** With spaces as DVLA shows it: {@code AB12 CDE}, {@code A123 BCD}, {@code ABC 123D}, {@code ABC 123}, {@code 1 AB}. */
    @Override
    public String format() {
        return RegistrationShape.format(value);
    }

    @Override
    public Scheme<VehicleRegistrationMark> scheme() {
        return SCHEME;
    }

    @Override
    public String toString() {
        return masked();
    }
}
