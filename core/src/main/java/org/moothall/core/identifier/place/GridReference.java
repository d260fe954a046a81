// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.place;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.jspecify.annotations.Nullable;
import org.moothall.core.identifier.Identifier;
import org.moothall.core.identifier.Parsed;
import org.moothall.core.identifier.Scheme;
import org.moothall.core.identifier.internal.Reading;
import org.moothall.core.identifier.internal.TextScheme;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;

/**
 * A square of the British National Grid: from 10 kilometres to 1 metre wide, never a point. Great Britain only: neither Northern
 * Ireland nor the Channel Islands are on it.
 *
 * <p><b>Shape</b> two letters that name a square of 100 kilometres, then an easting and a northing of equally many digits, 1 to
 * 5 each: {@code SU 387 148} is 100 metres wide. It keeps the figures that were given; nothing is padded, because ten figures
 * made of six claim what nobody measured. An uneven number of digits is refused, and so is a space that makes uneven halves.
 * <p><b>Unit</b> metres east and north of the false origin, as {@code org.moothall.core.place.GridPoint} has them, which also
 * makes references of points.
 * <p><b>Privacy</b> {@link PrivacyCategory#LINKED}.
 * <p><b>Errors</b> {@link #of} throws on anything but the canonical form; {@link #parse} is for text from outside.
 * <p><b>Source</b> Ordnance Survey; squares and the worked example {@code TG 51409 13177} as in the open-source libraries of Chris
 * Veness and Dstl.
 *
 * @param value letters, easting and northing, upper case, with one space between them
 */
public record GridReference(String value) implements Identifier {
    /** The scheme, for programs that treat all schemes alike. */
    public static final Scheme<GridReference> SCHEME = new TextScheme<>(
            "os-grid-ref",
            "National Grid reference",
            GridReference.class,
            PrivacyCategory.LINKED,
            Reading.NUMBER,
            GridReferenceShape::fault,
            GridReferenceShape::canonical,
            GridReference::new);

    /** Refuses anything but the canonical form. */
    public GridReference {
        SCHEME.requireCanonical(value);
    }

    /** The reference in its canonical form; an {@link IllegalArgumentException} without the value when it is not. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static GridReference of(String canonical) {
        return new GridReference(canonical);
    }

    /** Reads text from outside: either case, a space after the letters and one between the halves, or none. */
    public static Parsed<GridReference> parse(@Nullable String text) {
        return SCHEME.parse(text);
    }

    /** Whether {@link #parse} would accept the text; makes no object. */
    public static boolean isValid(@Nullable CharSequence text) {
        return SCHEME.isValid(text);
    }

    /** The square of 100 kilometres: {@code SU} of {@code SU 387 148}. */
    @Privacy(PrivacyCategory.REFERENCE)
    public String square() {
        return value.substring(0, 2);
    }

    /** How wide the square is: 10000 metres for two figures, 100 for six, 1 for ten. */
    @Privacy(PrivacyCategory.REFERENCE)
    public int precisionMetres() {
        return GridReferenceShape.precisionMetres(digits());
    }

    /** How far east its south-west corner is, in metres. */
    @Privacy(PrivacyCategory.LINKED)
    public int eastingMetres() {
        int begin = square().length() + 1;
        return GridReferenceShape.squareEasting(value.charAt(0), value.charAt(1)) + metres(begin);
    }

    /** How far north its south-west corner is, in metres. */
    @Privacy(PrivacyCategory.LINKED)
    public int northingMetres() {
        int begin = value.length() - digits();
        return GridReferenceShape.squareNorthing(value.charAt(0), value.charAt(1)) + metres(begin);
    }

    /** Letters, easting and northing, with one space between them. */
    @Override
    public String format() {
        return value;
    }

    @Override
    public Scheme<GridReference> scheme() {
        return SCHEME;
    }

    @Override
    public String toString() {
        return masked();
    }

    /** How many digits an easting or a northing has. */
    private int digits() {
        return (value.length() - square().length() - 2) / 2;
    }

    private int metres(int begin) {
        return Integer.parseInt(value, begin, begin + digits(), 10) * precisionMetres();
    }
}
