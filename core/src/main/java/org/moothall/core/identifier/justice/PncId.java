// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.justice;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.Year;
import org.jspecify.annotations.Nullable;
import org.moothall.core.identifier.Identifier;
import org.moothall.core.identifier.Parsed;
import org.moothall.core.identifier.Scheme;
import org.moothall.core.identifier.internal.Reading;
import org.moothall.core.identifier.internal.TextScheme;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;

/**
 * A PNC id: the record of one person on the Police National Computer.
 *
 * <p><b>Shape</b> a year of 4 digits, a slash, a serial number of 7 digits, a check letter: {@code 2001/0000001Q}.
 * <p><b>Check</b> the last two digits of the year and the serial, as one number, leave a remainder by 23; the letter is
 * the one at that place of {@code ZABCDEFGHJKLMNPQRTUVWXY}, from 0. Every single wrong digit and every swap of two digits
 * among these nine is caught; a wrong century is not.
 * <p><b>Reading</b> the serial may lack its leading zeros, the slash may be missing; only spaces at the ends do not count.
 * The century may be missing too, and then nobody can tell without knowing what year it is: {@link #parse(String, Year)}
 * is told, {@link #parse(String)} and {@link #isValid} refuse it as an unknown century. Without a slash up to 10
 * characters begin with a year of two digits, and 11 or 12 with one of four.
 * <p><b>Privacy</b> {@link PrivacyCategory#CRIMINAL}.
 * <p><b>Errors</b> {@link #of} throws on anything but the canonical form; {@code parse} is for text from outside.
 * <p><b>Source</b> the Home Office keeps it; as in the Ministry of Justice's open-source hmpps-person-record.
 *
 * @param value year, slash, 7 digits, letter
 */
public record PncId(String value) implements Identifier {
    /** The scheme, for programs that treat all schemes alike. */
    public static final Scheme<PncId> SCHEME = new TextScheme<>(
            "pnc-id",
            "PNC id",
            PncId.class,
            PrivacyCategory.CRIMINAL,
            Reading.CODE,
            PncIdShape::fault,
            PncIdShape::canonical,
            PncId::new,
            PncIdShape::withCentury);

    /** Refuses anything but the canonical form. */
    public PncId {
        SCHEME.requireCanonical(value);
    }

    /** The id in its canonical form; an {@link IllegalArgumentException} without the value when it is not. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static PncId of(String canonical) {
        return new PncId(canonical);
    }

    /** Reads text from outside whose year has four digits. */
    public static Parsed<PncId> parse(@Nullable String text) {
        return SCHEME.parse(text);
    }

    /** Whether {@link #parse} would accept the text; makes no object. */
    public static boolean isValid(@Nullable CharSequence text) {
        return SCHEME.isValid(text);
    }

    /** Reads text from outside whose year has two or four digits: the latest such year that is not after this year. */
    public static Parsed<PncId> parse(@Nullable String text, Year thisYear) {
        return SCHEME.parse(text, thisYear);
    }

    /** The year it begins with. */
    @Privacy(PrivacyCategory.CRIMINAL)
    public Year year() {
        return Year.of(Integer.parseInt(value.substring(0, PncIdShape.YEAR)));
    }

    /** The canonical form. */
    @Override
    public String format() {
        return value;
    }

    @Override
    public Scheme<PncId> scheme() {
        return SCHEME;
    }

    @Override
    public String toString() {
        return masked();
    }
}
