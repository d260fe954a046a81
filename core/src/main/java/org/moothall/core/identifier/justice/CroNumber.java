// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.justice;

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
 * A Criminal Records Office number: a person's entry in the criminal records that ACRO keeps.
 *
 * <p><b>Shape</b> a serial number of 6 digits, a slash, a year of 2 digits, a check letter: {@code 123456/01X}. Or the
 * file form: SF, a year of 2 digits, a slash, a serial of up to 6 digits, a check letter: {@code SF01/12W}. Nothing tells
 * the century.
 * <p><b>Check</b> year and serial, as one number in this order, leave a remainder by 23; the letter is the one at that
 * place of {@code ZABCDEFGHJKLMNPQRTUVWXY}, from 0. In the file form the serial counts as it is written, without padding.
 * Every single wrong digit and every swap of two digits is caught.
 * <p><b>Reading</b> the serial may lack its leading zeros, but not in the file form, which is taken as it is, and which no
 * source that was read limits to 6 digits: this library does. The slash must be there; only spaces at the ends do not
 * count.
 * <p><b>Privacy</b> {@link PrivacyCategory#CRIMINAL}.
 * <p><b>Errors</b> {@link #of} throws on anything but the canonical form; {@link #parse} is for text from outside.
 * <p><b>Source</b> ACRO Criminal Records Office; as in the Ministry of Justice's open-source hmpps-person-record.
 *
 * @param value upper case, with the slash
 */
public record CroNumber(String value) implements Identifier {
    /** The scheme, for programs that treat all schemes alike. */
    public static final Scheme<CroNumber> SCHEME = new TextScheme<>(
            "cro-number",
            "CRO number",
            CroNumber.class,
            PrivacyCategory.CRIMINAL,
            Reading.CODE,
            CroNumberShape::fault,
            CroNumberShape::canonical,
            CroNumber::new);

    /** Refuses anything but the canonical form. */
    public CroNumber {
        SCHEME.requireCanonical(value);
    }

    /** The number in its canonical form; an {@link IllegalArgumentException} without the value when it is not. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CroNumber of(String canonical) {
        return new CroNumber(canonical);
    }

    /** Reads text from outside. */
    public static Parsed<CroNumber> parse(@Nullable String text) {
        return SCHEME.parse(text);
    }

    /** Whether {@link #parse} would accept the text; makes no object. */
    public static boolean isValid(@Nullable CharSequence text) {
        return SCHEME.isValid(text);
    }

    /** Whether it is of the file form, which begins with SF. */
    @Privacy(PrivacyCategory.CRIMINAL)
    public boolean isFileForm() {
        return value.charAt(0) == 'S';
    }

    /** The canonical form. */
    @Override
    public String format() {
        return value;
    }

    @Override
    public Scheme<CroNumber> scheme() {
        return SCHEME;
    }

    @Override
    public String toString() {
        return masked();
    }
}
