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
 * A National Insurance number: one person to HM Revenue and Customs and to the Department for Work and Pensions. It is
 * never proof of who somebody is. Write it out in full to people; "NINO" is jargon.
 *
 * <p><b>Shape</b> 2 letters, 6 digits, then A, B, C or D, shown as {@code AA 00 00 00 A}. The first letter is none of D,
 * F, I, Q, U, V, the second none of D, F, I, O, Q, U, V, and the prefixes BG, GB, KN, NK, NT, TN and ZZ are not used,
 * which also refuses the old temporary numbers of TN and a date of birth. No check digit. Prefixes are judged by these
 * rules, not by a list of those in use, which would age.
 * <p><b>The suffix</b> tells nobody apart: {@code AA000000A} and {@code AA000000B} are the same person. Two of these are
 * equal when all nine characters are; to match people compare {@link #withoutSuffix}. Without its suffix, text is a
 * {@link NinoStem}, not this: some departments take eight characters here, HM Revenue and Customs does not.
 * <p><b>Privacy</b> {@link PrivacyCategory#PERSONAL}.
 * <p><b>Errors</b> {@link #of} throws on anything but the canonical form; {@link #parse} is for text from outside.
 * <p><b>Source</b> HMRC National Insurance Manual, NIM39110; the GOV.UK Design System for how it is typed and shown.
 *
 * @param value 9 characters, upper case
 */
public record Nino(String value) implements Identifier {
    /** The scheme, for programs that treat all schemes alike. */
    public static final Scheme<Nino> SCHEME = new TextScheme<>(
            "nino",
            "National Insurance number",
            Nino.class,
            PrivacyCategory.PERSONAL,
            Reading.TYPED,
            NinoShape::fault,
            SignificantText::compact,
            Nino::new);

    /** Refuses anything but the canonical form. */
    public Nino {
        SCHEME.requireCanonical(value);
    }

    /** The number in its canonical form; an {@link IllegalArgumentException} without the value when it is not. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Nino of(String canonical) {
        return new Nino(canonical);
    }

    /** Reads text from outside, as people type it. */
    public static Parsed<Nino> parse(@Nullable String text) {
        return SCHEME.parse(text);
    }

    /** Whether {@link #parse} would accept the text; makes no object. */
    public static boolean isValid(@Nullable CharSequence text) {
        return SCHEME.isValid(text);
    }

    /** The number without the letter at the end: who it is, and what to match people by. */
    @Privacy(PrivacyCategory.PERSONAL)
    public NinoStem withoutSuffix() {
        return new NinoStem(value.substring(0, NinoShape.STEM));
    }

    /** Whether it only looks like one: {@link NinoStem#isAdministrative}. */
    @Privacy(PrivacyCategory.PERSONAL)
    public boolean isAdministrative() {
        return withoutSuffix().isAdministrative();
    }

    /** The weekday on which benefits used to be paid to it: {@link NinoStem#payDay}. */
    @Privacy(PrivacyCategory.PERSONAL)
    public DayOfWeek payDay() {
        return withoutSuffix().payDay();
    }

    /** In pairs: {@code AA 00 00 00 A}. */
    @Override
    public String format() {
        return NinoShape.inPairs(value);
    }

    @Override
    public Scheme<Nino> scheme() {
        return SCHEME;
    }

    @Override
    public String toString() {
        return masked();
    }
}
