// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.contact;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.moothall.core.identifier.Identifier;
import org.moothall.core.identifier.Parsed;
import org.moothall.core.identifier.Scheme;
import org.moothall.core.identifier.code.CountryCode;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;

/**
 * A telephone number that can be dialled from abroad. It is of a range that is in use; whether somebody has it, and who, only
 * ringing tells.
 *
 * <p><b>Shape</b> a plus sign, the country code and the number, 6 to 15 digits together: {@code +447700900982}. Short codes
 * such as 101 or 999 and extensions are not part of it.
 * <p><b>Reading</b> as dialled in the United Kingdom, Crown dependencies included, or with {@code +} or {@code 00} and a
 * country code. Spaces, brackets, hyphens, dashes and full stops do not count; letters, and digits that are not plain ASCII,
 * are refused. Nothing is mended: {@link #suggest} does. Numbers that Ofcom keeps for drama are accepted.
 * <p><b>Display</b> {@link #format} is for a page that shows what is stored. Give back to people what they typed, as they
 * typed it.
 * <p><b>Privacy</b> {@link PrivacyCategory#PERSONAL}.
 * <p><b>Errors</b> {@link #parse} judges by the dialling plan of today. {@link #of} throws on anything but the canonical form
 * and asks no plan, so that what was stored stays readable when a range is closed, or is newer than the plan that reads it.
 * <p><b>Source</b> ITU-T E.164; the plan is {@link DiallingPlan#libphonenumber}, as GOV.UK recommends.
 *
 * @param value in the form of E.164
 */
public record PhoneNumber(String value) implements Identifier {
    private static final DiallingPlan PLAN = DiallingPlan.libphonenumber();

    /** The scheme, for programs that treat all schemes alike. */
    public static final Scheme<PhoneNumber> SCHEME = new PhoneScheme(PLAN);

    /** Refuses anything but the canonical form. */
    public PhoneNumber {
        SCHEME.requireCanonical(value);
    }

    /** The number in its canonical form; an {@link IllegalArgumentException} without the value when it is not. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static PhoneNumber of(String canonical) {
        return new PhoneNumber(canonical);
    }

    /** Reads text from outside, as people type it. It mends nothing: {@link #suggest} does. */
    public static Parsed<PhoneNumber> parse(@Nullable String text) {
        return SCHEME.parse(text);
    }

    /** Whether {@link #parse} would accept the text. Other than most identifiers', it makes objects, as the library does. */
    public static boolean isValid(@Nullable CharSequence text) {
        return SCHEME.isValid(text);
    }

    /**
     * What was probably meant by a number of the United Kingdom with a zero or a plus sign too many, {@code 0+44 …} or
     * {@code +07…}, to ask back, never to use unasked. Text that is right is its own suggestion.
     */
    public static Optional<PhoneNumber> suggest(@Nullable String text) {
        return text == null ? Optional.empty() : PhoneSuggestion.of(text);
    }

    /** The same scheme, judged by a plan of one's own. */
    public static Scheme<PhoneNumber> judgedBy(DiallingPlan plan) {
        return new PhoneScheme(plan);
    }

    /** Where it belongs; empty when it belongs to no one country, or the plan does not know it. */
    @Privacy(PrivacyCategory.LINKED)
    public Optional<CountryCode> country() {
        return isForDrama() ? Optional.of(CountryCode.of("GB")) : PLAN.country(this);
    }

    /** Whether it is a mobile telephone's; true also where that cannot be told, as in North America. */
    @Privacy(PrivacyCategory.LINKED)
    public boolean mayBeMobile() {
        return isForDrama() ? value.startsWith("+447") : PLAN.mayBeMobile(this);
    }

    /** Whether Ofcom keeps it for drama, so that it is nobody's: in order for a test, and a mistake in a real case. */
    @Privacy(PrivacyCategory.LINKED)
    public boolean isForDrama() {
        return DramaNumbers.has(value);
    }

    /** As it is dialled at home when its country code is 44, {@code 07700 900982}; with its country code otherwise. */
    @Override
    public String format() {
        return PLAN.display(this);
    }

    @Override
    public Scheme<PhoneNumber> scheme() {
        return SCHEME;
    }

    @Override
    public String toString() {
        return masked();
    }
}
