// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.tax;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.DayOfWeek;
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
 * A National Insurance number without the letter at its end, which tells nobody apart: what to match people by, and what
 * systems that never kept the letter hold.
 *
 * <p><b>Shape</b> 2 letters and 6 digits, shown as {@code AA 00 00 00}; the rules for the letters are those of
 * {@link Nino}.
 * <p><b>Privacy</b> {@link PrivacyCategory#PERSONAL}.
 * <p><b>Errors</b> {@link #of} throws on anything but the canonical form; {@link #parse} is for text from outside.
 * <p><b>Source</b> HMRC National Insurance Manual, NIM39110; the pay day as in the Department for Work and Pensions'
 * open-source nino-format-validation.
 *
 * @param value 8 characters, upper case
 */
public record NinoStem(String value) implements Identifier {
    /** The scheme, for programs that treat all schemes alike. */
    public static final Scheme<NinoStem> SCHEME = new TextScheme<>(
            "nino-stem",
            "National Insurance number without its suffix",
            NinoStem.class,
            PrivacyCategory.PERSONAL,
            Reading.TYPED,
            NinoShape::stemFault,
            SignificantText::compact,
            NinoStem::new);

    /** Refuses anything but the canonical form. */
    public NinoStem {
        SCHEME.requireCanonical(value);
    }

    /** The number in its canonical form; an {@link IllegalArgumentException} without the value when it is not. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static NinoStem of(String canonical) {
        return new NinoStem(canonical);
    }

    /** Reads text from outside, as people type it. A suffix is refused, not dropped: for that read a {@link Nino}. */
    public static Parsed<NinoStem> parse(@Nullable String text) {
        return SCHEME.parse(text);
    }

    /** Whether {@link #parse} would accept the text; makes no object. */
    public static boolean isValid(@Nullable CharSequence text) {
        return SCHEME.isValid(text);
    }

    /**
     * Whether it is of a prefix that departments use for records without a National Insurance number: CR, MW, NC, PP, PY or PZ.
     * Every format check passes these. OO and FY are such prefixes too, and are refused: their letters break the rules.
     */
    @Privacy(PrivacyCategory.PERSONAL)
    public boolean isAdministrative() {
        return switch (value.substring(0, 2)) {
            case "CR", "MW", "NC", "PP", "PY", "PZ" -> true;
            default -> false;
        };
    }

    /** The weekday on which benefits used to be paid: by the last two digits, 00 to 19 Monday, and so on to 80 to 99 Friday. */
    @Privacy(PrivacyCategory.PERSONAL)
    public DayOfWeek payDay() {
        return DayOfWeek.MONDAY.plus(Integer.parseInt(value.substring(NinoShape.STEM - 2)) / 20);
    }

    /** In pairs: {@code AA 00 00 00}. */
    @Override
    public String format() {
        return NinoShape.inPairs(value);
    }

    @Override
    public Scheme<NinoStem> scheme() {
        return SCHEME;
    }

    @Override
    public String toString() {
        return masked();
    }
}
